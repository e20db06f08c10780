import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { asTrouble } from '../lib/api';
import { savePng, saveSvg, standalone } from '../lib/save';
import { tell } from './Bits';

interface Props {
  name: string;
  /** What the picture shows, in a sentence or two. */
  summary: ComponentChildren;
  table: { head: string[]; rows: ComponentChildren[][] };
  controls?: ComponentChildren;
  /** The picture as SVG where it is not one in the page. */
  svg?: () => string;
  children: ComponentChildren;
}

/** A picture with what it says in words, the numbers behind it as a table, and ways to save it. */
export function Picture({ name, summary, table, controls, svg, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  const drawn = () => svg?.() ?? standalone(box.current!.querySelector('svg')!);
  const save = (write: (name: string, svg: string) => void | Promise<void>) => async () => {
    try {
      await write(`vigil-${name}`, drawn());
    } catch (error) {
      tell(`The picture could not be saved: ${asTrouble(error).detail}`, undefined, true);
    }
  };
  return (
    <figure class="picture">
      <figcaption>
        <p class="summary">{summary}</p>
        <div class="controls">
          {controls}
          <button type="button" class="chip" aria-expanded={shown} onClick={() => setShown(!shown)}>
            Table
          </button>
          <button type="button" class="chip" onClick={save(saveSvg)}>
            SVG
          </button>
          <button type="button" class="chip" onClick={save(savePng)}>
            PNG
          </button>
        </div>
      </figcaption>
      <div class="canvas" ref={box}>
        {children}
      </div>
      {shown && <Table {...table} />}
    </figure>
  );
}

const MOST = 500;

export function Table({ head, rows }: Props['table']) {
  const numeric = (cell: ComponentChildren) => typeof cell === 'number';
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            {head.map((h, i) => (
              <th key={h} scope="col" class={numeric(rows[0]?.[i]) ? 'n' : ''}>
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((row, i) => (
            <tr key={i}>
              {row.map((cell, k) => (
                <td key={k} class={numeric(cell) ? 'n' : ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST && <p class="faint">{rows.length - MOST} more rows are not shown; the API gives all.</p>}
    </div>
  );
}

/** A choice among a few, kept in the address. */
export function Choice({ label, value, options, onChoose }: { label: string; value: string; options: [string, string][]; onChoose: (value: string) => void }) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(e) => onChoose(e.currentTarget.value)}>
        {options.map(([v, name]) => (
          <option key={v} value={v} selected={v === value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
