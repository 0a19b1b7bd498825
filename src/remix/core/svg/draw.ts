import { type Computed, cascadeOf, firstDown, type Values } from './cascade.ts';
import { gradient, isGradient } from './gradients.ts';
import { boxOf, isForUs, isWords, moved, moving, ratioOf, refusalOf, unitsOf, unseen } from './parts.ts';
import { nodesOf, type SvgNode } from './read-tree.ts';
import { CannotCarry } from './refusal.ts';
import { formOf, placeOf, shapes } from './shapes.ts';
import { addressOf, idOf } from './values.ts';
import { type Attributes, Defs, Measure, tag } from './write.ts';

/** Uses of uses, at most. */
const mostUses = 12;

/** Draws a tree afresh: shapes with every style written out, and nothing else of the file. */
export class Drawing {
  private readonly measure = new Measure();
  private readonly byId = new Map<string, SvgNode>();
  private readonly computed: (node: SvgNode, above: Values) => Computed;
  private readonly defs = new Defs(this.measure);
  private readonly root: SvgNode;

  constructor(root: SvgNode) {
    this.root = root;
    this.computed = cascadeOf(root);
    for (const node of nodesOf(root)) {
      if (moving.test(node.name)) throw new CannotCarry('moves');
      const id = node.attributes.get('id');
      if (id !== undefined && !this.byId.has(id)) this.byId.set(id, node);
    }
  }

  /** The root with a size in px. */
  draw(width: number, height: number, viewBox: string): string {
    const styles = this.computed(this.root, firstDown);
    if (styles.own.transform !== '') throw new CannotCarry('is turned as a whole');
    const inside = this.group(styles.own, [], this.children(this.root, styles.down, 0));
    const defs = this.defs.text();
    return tag(
      'svg',
      [
        ['xmlns', 'http://www.w3.org/2000/svg'],
        ['width', String(width)],
        ['height', String(height)],
        ['viewBox', viewBox],
        ['preserveAspectRatio', ratioOf(this.root)],
      ],
      `${defs === '' ? '' : tag('defs', [], defs)}${inside}`,
    );
  }

  /** What the root says of its own size. */
  sizes(): { width: string | null; height: string | null } {
    const { at } = this.computed(this.root, firstDown);
    return { width: placeOf(this.root, at, 'width'), height: placeOf(this.root, at, 'height') };
  }

  private children(node: SvgNode, above: Values, uses: number): string {
    // Of a switch, programs show the first they can.
    const shown = node.name === 'switch' ? node.children.filter(isForUs).slice(0, 1) : node.children;
    return shown.map((child) => this.node(child, above, uses)).join('');
  }

  private node(node: SvgNode, above: Values, uses: number): string {
    this.measure.add(1);
    if (unseen.test(node.name) || !isForUs(node)) return '';
    if (isWords(node) && [...nodesOf(node)].every(({ text }) => text.trim() === '')) return '';
    const { down, own, at } = this.computed(node, above);
    if (own.display === 'none') return '';
    if (Object.hasOwn(shapes, node.name)) return this.shape(node, down, own, at);
    if (node.name === 'use') return this.use(node, { down, own, at }, uses);
    if (node.name === 'svg') return this.group(own, [], this.inner(node, node, down, { ...at }, uses));
    if (/^(g|a|switch)$/.test(node.name)) return this.group(own, [], this.children(node, down, uses));
    throw refusalOf(node);
  }

  private shape(node: SvgNode, down: Values, own: Values, at: Values, before = ''): string {
    if (down.visibility !== 'visible') return '';
    const styles = Object.entries(firstDown).flatMap(([name, first]): Array<[string, string]> => {
      const value = name === 'fill' || name === 'stroke' ? this.paint(down, name) : (down[name] ?? first);
      if (value === first || name === 'color' || name === 'visibility') return [];
      return [[name, value]];
    });
    const text = tag(node.name, [...formOf(node, at), ...styles, ...this.effects(own, before)]);
    this.measure.add(0, text.length);
    return text;
  }

  private group(own: Values, more: Attributes, inside: string): string {
    if (inside === '') return '';
    const attributes = [...more, ...this.effects(own)];
    return attributes.some(([, value]) => value) ? tag('g', attributes, inside) : inside;
  }

  private effects(own: Values, before = ''): Attributes {
    const styles = ['mix-blend-mode', 'isolation'].flatMap((name) =>
      own[name] === 'normal' || own[name] === 'auto' ? [] : [`${name}:${own[name]}`],
    );
    return [
      ['transform', `${before} ${own.transform ?? ''}`.trim()],
      ['opacity', own.opacity === '1' ? null : own.opacity],
      ['clip-path', this.layer(own['clip-path'], 'clipPath')],
      ['mask', this.layer(own.mask, 'mask')],
      ['style', styles.join(';')],
    ];
  }

  private use(node: SvgNode, { down, own, at }: Computed, uses: number): string {
    const target = this.byId.get(idOf(node.attributes.get('href') ?? '#'));
    if (target === undefined) return '';
    if (uses >= mostUses) throw new CannotCarry('uses parts of itself without end');
    const move = moved(node, at);
    if (!/^(svg|symbol)$/.test(target.name)) {
      const inside = this.node(target, down, uses + 1);
      return this.group(own, [], move === '' ? inside : inside && tag('g', [['transform', move]], inside));
    }
    const styles = this.computed(target, down);
    if (styles.own.display === 'none') return '';
    if (styles.own.transform !== '') throw new CannotCarry('has a symbol that is turned as a whole');
    const size = (name: string): string | null => placeOf(node, at, name) ?? placeOf(target, styles.at, name);
    const inside = this.inner(
      target,
      node,
      styles.down,
      { ...at, width: size('width') ?? '', height: size('height') ?? '' },
      uses + 1,
    );
    return this.group(own, [], this.group(styles.own, [], inside));
  }

  /** A drawing within the drawing, at the place that `placed` gives it. */
  private inner(node: SvgNode, placed: SvgNode, down: Values, at: Values, uses: number): string {
    const inside = this.children(node, down, uses);
    if (inside === '') return '';
    const { own } = this.computed(node, down);
    const box = node.attributes.get('viewBox');
    return tag(
      'svg',
      [
        ...['x', 'y', 'width', 'height'].map((name) => [name, placeOf(placed, at, name)] as const),
        ['viewBox', box === undefined ? null : boxOf(box).join(' ')],
        ['preserveAspectRatio', ratioOf(node)],
        ['overflow', own.overflow === 'visible' ? 'visible' : null],
      ],
      inside,
    );
  }

  private paint(down: Values, name: 'fill' | 'stroke'): string {
    const value = down[name] ?? 'none';
    const found = addressOf(value);
    const plain = found === null ? value : found.rest;
    const colour = plain === 'currentcolor' ? (down.color ?? '#000000') : plain;
    const node = found === null ? undefined : this.byId.get(found.id);
    if (node === undefined) return colour;
    if (node.name === 'pattern') throw new CannotCarry('has a pattern');
    if (!isGradient(node)) throw new CannotCarry('has a colour that not every program draws');
    const id = this.defs.add(node, (name) =>
      gradient(
        node,
        name,
        (id) => this.byId.get(id),
        (one) => this.computed(one, this.downTo(one.parent)),
      ),
    );
    return id === null ? colour : `url(#${id})`;
  }

  private layer(value: string | undefined, kind: 'clipPath' | 'mask'): string | null {
    const found = value === undefined ? null : addressOf(value);
    const node = found === null ? undefined : this.byId.get(found.id);
    if (node === undefined) return null;
    if (node.name !== kind) throw new CannotCarry('has a clip or a mask that not every program draws');
    const id = this.defs.add(node, (name) =>
      kind === 'mask' ? this.mask(node, name) : this.clip(node, name),
    );
    return id === null ? null : `url(#${id})`;
  }

  private mask(node: SvgNode, id: string): string {
    const { down, own, at } = this.computed(node, this.downTo(node.parent));
    if (own['clip-path'] !== 'none' || own.mask !== 'none') throw new CannotCarry('has masks on masks');
    const inside = this.children(node, down, 0);
    return tag(
      'mask',
      [
        ['id', id],
        ...['x', 'y', 'width', 'height'].map((name) => [name, placeOf(node, at, name)] as const),
        ...['maskUnits', 'maskContentUnits'].map((name) => [name, unitsOf(node, name)] as const),
        ['style', own['mask-type'] === 'alpha' ? 'mask-type:alpha' : null],
      ],
      inside,
    );
  }

  private clip(node: SvgNode, id: string): string {
    const { down, own } = this.computed(node, this.downTo(node.parent));
    const inside = node.children.map((child) => this.clipShape(child, down, '')).join('');
    return tag(
      'clipPath',
      [
        ['id', id],
        ['clipPathUnits', unitsOf(node, 'clipPathUnits')],
        ['transform', own.transform],
        ['clip-path', this.layer(own['clip-path'], 'clipPath')],
      ],
      inside,
    );
  }

  /** A clip holds shapes alone, and uses of shapes. */
  private clipShape(node: SvgNode, above: Values, before: string): string {
    this.measure.add(1);
    if (unseen.test(node.name) || !isForUs(node)) return '';
    const { down, own, at } = this.computed(node, above);
    if (own.display === 'none') return '';
    // Only its outline counts in a clip.
    const bare: Values = {
      ...firstDown,
      visibility: down.visibility ?? '',
      'clip-rule': down['clip-rule'] ?? '',
    };
    if (Object.hasOwn(shapes, node.name))
      return this.shape(
        node,
        bare,
        { ...own, opacity: '1', mask: 'none', 'mix-blend-mode': 'normal', isolation: 'auto' },
        at,
        before,
      );
    const target = node.name === 'use' ? this.byId.get(idOf(node.attributes.get('href') ?? '#')) : undefined;
    if (node.name === 'use' && target === undefined) return '';
    if (
      target === undefined ||
      before !== '' ||
      own['clip-path'] !== 'none' ||
      !Object.hasOwn(shapes, target.name)
    )
      throw new CannotCarry('is clipped by more than shapes');
    return this.clipShape(target, down, `${own.transform} ${moved(node, at)}`.trim());
  }

  /** What reaches an element from all above it, where it stands in the file. */
  private downTo(node: SvgNode | null): Values {
    return node === null ? firstDown : this.computed(node, this.downTo(node.parent)).down;
  }
}
