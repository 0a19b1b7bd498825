// The look of a deck in one file, and its script: one bundle, made by scripts/lib/build-standalone.ts.
import 'virtual:tokens.css';
import '../../theme/base.css';
import '../reveal/slide.css';
import '../reveal/slide-kinds.css';
import '../reveal/stage.css';
import '../reveal/overview.css';
import '../reveal/deck-bar.css';
import '../reveal/dialog.css';
import '../answers/asked.css';
import '../answers/answer.css';
import '../reveal/print.css';
import '../reveal/speaker.css';
import '../claims/legend.css';
import '../web/blocks-deck.css';
import '../../charts/charts.css';
import '../../blocks/diagram/diagram.css';
import '../reveal/notes-here.css';
import { largeWords } from '../reveal/large-words.ts';
import { ownNotes } from '../reveal/own-notes.ts';
import { runDeck } from '../reveal/run-deck.ts';

largeWords();
runDeck({ notes: ownNotes });
