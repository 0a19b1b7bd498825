import type { ReactNode } from 'react';
import { ClaimLink } from '../../blocks/claim-link.tsx';
import { asked, ledgers } from '../../break-even/answer.ts';
import { defaultsOf, groups, type Input, inputsOf, type Values } from '../../break-even/inputs.ts';
import { type Outputs, outputsOf } from '../../break-even/outputs.ts';
import { breakEvenData } from '../../break-even/page-data.ts';
import { fullRange } from '../../break-even/say.ts';
import { parts, steps, type Worked, workOutAll } from '../../break-even/steps.ts';
import { type Study, studiesOf } from '../../break-even/studies.ts';
import { sumWords } from '../../break-even/sums.ts';
import type { Claim } from '../../model/claim.ts';
import type { PackModel } from '../../model/deck.ts';
import { sitePath } from '../../model/site.ts';
import { strengthName } from '../../model/strength.ts';
import { ChoosePlace } from '../web/choose-place.tsx';
import { breakEvenDrawing, type Shape } from './drawing.ts';

const workbook = sitePath('/break-even/working.xlsx');

type Claims = Readonly<Record<string, Claim>>;

/**
 * The whole page with the default case. What the inputs change stands in elements with `data-out`, which the script
 * writes anew; the rest is static.
 */
export function BreakEvenView({ pack }: { pack: PackModel }) {
  const data = breakEvenData(pack);
  const inputs = inputsOf(data.claims);
  const studies = studiesOf(data.claims);
  const values = defaultsOf(inputs);
  const worked = workOutAll(values);
  const outputs = outputsOf({ inputs, values, place: null }, worked, studies);
  return (
    <div className="be">
      <header className="be-head">
        <p className="be-kicker">Will it save money?</p>
        <h1>What would have to be true for this to pay its way?</h1>
        <p className="page-lead">
          How much would have to change for each person seen, beside what studies found. Every number is yours
          to change.
        </p>
        <noscript>
          <p className="page-lead">
            Here that needs JavaScript. <a href={workbook}>The workbook</a> works its numbers out again
            without it.
          </p>
        </noscript>
      </header>
      <div className="be-panes">
        <Answer outputs={outputs} values={values} worked={worked} studies={studies} />
        <div className="be-side">
          <ChoosePlace pack={pack} id="be-place" none="No place: a list of your own" />
          <form className="be-form" aria-label="The numbers">
            <fieldset className="be-fields" disabled>
              <legend className="visually-hidden">The numbers</legend>
              {inputs
                .filter(({ main }) => main === true)
                .map((input) => (
                  <Field key={input.id} input={input} values={values} claims={data.claims} />
                ))}
              <details className="be-more">
                <summary>More numbers: overheads, other visits, what you assume</summary>
                {Object.entries(groups).map(([group, title]) => (
                  <section key={group} aria-label={title}>
                    <h2>{title}</h2>
                    {inputs
                      .filter((input) => input.group === group && input.main !== true)
                      .map((input) => (
                        <Field key={input.id} input={input} values={values} claims={data.claims} />
                      ))}
                  </section>
                ))}
              </details>
            </fieldset>
            <p className="be-again">
              <button type="reset">All numbers as they were</button>
            </p>
          </form>
        </div>
        <div className="be-take">
          <a className="button" href={workbook} download="break-even.xlsx">
            Excel, with the working
          </a>
          <a className="button be-slide" href={sitePath('/remix/?money')}>
            Make this a slide
          </a>
          <button type="button" className="be-copy">
            Copy link
          </button>
          <p className="be-by" hidden>
            <label htmlFor="be-by">Who assumes these numbers? It stands on the slide.</label>
            <input id="be-by" type="text" dir="auto" maxLength={80} autoComplete="organization" />
          </p>
          <p className="be-said" role="status" />
        </div>
      </div>
      <Ledgers outputs={outputs} claims={data.claims} />
      <Studies outputs={outputs} studies={studies} claims={data.claims} />
      <Working outputs={outputs} inputs={inputs} />
      <section className="be-part" aria-labelledby="be-asked">
        <h2 id="be-asked">What a finance director asks</h2>
        <dl className="be-asked">
          {asked.map(([question, answer]) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p className="visually-hidden be-aloud" role="status" />
      <p className="be-bar" aria-hidden="true">
        <a href="#be-answer" tabIndex={-1}>
          <Out name="short" outputs={outputs} />
        </a>
      </p>
      <script
        type="application/json"
        id="be-data"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own data, without an end of a script in it.
        dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
      />
    </div>
  );
}

/** A text that the inputs change. */
function Out({ name, outputs }: { name: keyof Outputs; outputs: Outputs }) {
  return <span data-out={name}>{outputs[name]}</span>;
}

type AnswerProps = { outputs: Outputs; values: Values; worked: Worked; studies: readonly Study[] };

function Answer({ outputs, values, worked, studies }: AnswerProps) {
  const draw = (shape: Shape): ReactNode => {
    const { box, groups } = breakEvenDrawing(values, worked, studies, shape);
    return (
      <svg
        className={`be-drawing be-${shape}`}
        viewBox={box}
        data-drawing={shape}
        aria-hidden="true"
        focusable="false"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own shapes, with their words escaped.
        dangerouslySetInnerHTML={{ __html: groups.map((marks) => `<g>${marks}</g>`).join('') }}
      />
    );
  };
  return (
    <section className="be-answer" id="be-answer" aria-label="The answer">
      <p className="be-second">
        <Out name="answer-cost" outputs={outputs} />
      </p>
      <p className="be-first">
        <Out name="answer-time" outputs={outputs} />
      </p>
      <p className="be-second">
        <Out name="answer-cash" outputs={outputs} /> <Out name="answer-so" outputs={outputs} />{' '}
        <Out name="answer-left" outputs={outputs} />
      </p>
      <p className="be-kept" role="status" />
      <figure>
        {draw('wide')}
        {draw('narrow')}
        <figcaption>
          The sloping band is what the freed appointments are worth; it breaks even where it meets the cost.
          Hollow marks are figures that nobody could confirm, grey ones have no comparison group. The list
          below says the same.
        </figcaption>
      </figure>
    </section>
  );
}

type FieldProps = { input: Input; values: Values; claims: Claims };

function Field({ input, values, claims }: FieldProps) {
  const { id, label, unit, per, note, slider, ranged = false } = input;
  const { low, high } = values[id];
  const [min, max, step] = slider;
  const thumb = (end: 'low' | 'high', name: string): ReactNode => (
    <input
      type="range"
      data-end={end}
      min={min}
      max={max}
      step={step}
      defaultValue={end === 'low' ? low : high}
      aria-label={`${label}${name}`}
      autoComplete="off"
    />
  );
  return (
    <div className="be-field" data-input={id}>
      <label htmlFor={`be-${id}`}>
        {label}
        {per === undefined ? null : <span className="be-per">, {per}</span>}
      </label>
      <input
        id={`be-${id}`}
        name={id}
        type="text"
        inputMode={ranged ? 'text' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        defaultValue={fullRange(values[id], unit)}
        aria-describedby={`be-${id}-problem be-${id}-note`}
      />
      <div className={ranged ? 'be-sliders be-two' : 'be-sliders'}>
        {ranged ? thumb('low', ', lowest') : null}
        {thumb('high', ranged ? ', highest' : ', slider')}
      </div>
      <p className="be-problem" id={`be-${id}-problem`} role="alert" />
      <p className="be-note" id={`be-${id}-note`}>
        {note} <Sources input={input} claims={claims} />
      </p>
    </div>
  );
}

/** The claims behind a default, as links with the marks of their strength. */
function Sources({ input: { claim, see }, claims }: { input: Input; claims: Claims }) {
  const link = (id: string, words: string): ReactNode => (
    <ClaimLink claim={id} context={{ claims }}>
      {words}
    </ClaimLink>
  );
  return (
    <>
      {claim === null ? null : link(claim, 'Says who?')}
      {see === null ? null : <> {link(see, claim === null ? 'Says who?' : 'See also')}</>}
    </>
  );
}

function Ledgers({ outputs, claims }: { outputs: Outputs; claims: Claims }) {
  const figure = (claim: string, name: string): ReactNode => (
    <ClaimLink claim={claim} context={{ claims }}>
      {claims[claim]?.figures.find((one) => one.name === name)?.display}
    </ClaimLink>
  );
  const found = {
    cash: (
      <>
        Rotherham’s pilot reckoned {figure('rotherham-return', 'return')} of savings to commissioners for each
        £1 (2012–14): less than was spent. No study here follows cash out of a budget.
      </>
    ),
    time: (
      <>
        GP visits: below. In North East England, from 2015, the yearly cost of unplanned stays of people with
        type 2 diabetes who took full part fell by {figure('diabetes-hospital-costs', 'saving')} more than for
        similar people ({figure('diabetes-hospital-costs', 'range')}), before the cost of the service.
      </>
    ),
    value: (
      <>
        Advice in health settings, North Thames: {figure('advice-income', 'gain')} for each £1. That is
        advice; link workers alone were not counted.
      </>
    ),
  };
  return (
    <section className="be-part" aria-labelledby="be-ledgers">
      <h2 id="be-ledgers">Three ledgers, never added</h2>
      <div className="be-ledgers">
        {(['cash', 'time', 'value'] as const).map((id) => (
          <section key={id} aria-label={ledgers[id].title}>
            <h3>{ledgers[id].title}</h3>
            <dl>
              <dt>To match the cost</dt>
              <dd>
                <Out name={`${id}-needed`} outputs={outputs} />
              </dd>
              <dt>What you assume</dt>
              <dd>
                <Out name={`${id}-assumed`} outputs={outputs} />
              </dd>
              <dt>What studies found</dt>
              <dd>{found[id]}</dd>
              <dt>Who pays</dt>
              <dd>{ledgers[id].pays}</dd>
              <dt>Who gains</dt>
              <dd>{ledgers[id].gains}</dd>
            </dl>
          </section>
        ))}
      </div>
    </section>
  );
}

type StudiesProps = { outputs: Outputs; studies: readonly Study[]; claims: Claims };

function Studies({ outputs, studies, claims }: StudiesProps) {
  return (
    <section className="be-part" aria-labelledby="be-studies">
      <h2 id="be-studies">What studies found of GP visits</h2>
      <p>
        A fall in percent is turned into appointments with as many as people have in a year, a number above.
        People are referred when they need most, so part of a fall before and after would have come anyway.
      </p>
      <ul className="be-studies">
        {studies.map(({ claim, label, how, strength, verdict }) => (
          <li key={claim}>
            <b>
              <ClaimLink claim={claim} context={{ claims }}>
                {label}
              </ClaimLink>
            </b>
            <span>
              <Out name={`study-${claim}`} outputs={outputs} />
            </span>
            <span className="be-how">
              {strengthName(strength)}
              {verdict === 'unverified' ? ', unverified' : ''}: {how}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Working({ outputs, inputs }: { outputs: Outputs; inputs: readonly Input[] }) {
  const names = new Map<string, string>(
    [...inputs, ...steps].map(({ id, label }) => [id, label.charAt(0).toLowerCase() + label.slice(1)]),
  );
  return (
    <section className="be-part" aria-labelledby="be-working">
      <h2 id="be-working">The working, step by step</h2>
      <p>
        In full, with the low and the high end of each range taken through the whole sum. The workbook holds
        the same steps as formulas.
      </p>
      {Object.entries(parts).map(([part, title]) => (
        <details key={part} open={part === 'cost'}>
          <summary>{title}</summary>
          <ol className="be-steps">
            {steps
              .filter((step) => step.part === part)
              .map(({ id, label, sum }) => (
                <li key={id}>
                  <b>{label}</b>
                  <span className="be-result">
                    <Out name={`step-${id}`} outputs={outputs} />
                  </span>
                  <span className="be-sum">
                    {sumWords(sum, (name) => names.get(name) ?? name)}
                    <br />
                    <Out name={`sum-${id}`} outputs={outputs} />
                  </span>
                </li>
              ))}
          </ol>
        </details>
      ))}
    </section>
  );
}
