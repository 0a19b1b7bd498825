/** Stands behind the name in every format: without quotation marks, nothing else says that the words are ours. */
export const inOurWords = '(reported in our words)';
