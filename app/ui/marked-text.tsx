import type { ComponentProps, ReactNode } from "react";
import { type Components, defaultRehypePlugins, type PluginConfig, Streamdown } from "streamdown";
import { withCitationLinks, withMathMarks } from "#app/guide/markup.ts";
import { m } from "#app/paraglide/messages.js";
import { CitationMark } from "./cited-words.tsx";
import type { MarkedTextProps } from "./use-marked-text.ts";

/** What is written is cleaned of everything but text and its structure; links are looked at below. */
const cleaning = Object.values({ raw: defaultRehypePlugins["raw"], sanitize: defaultRehypePlugins["sanitize"] }).filter(
  (plugin) => plugin !== undefined,
);

/** The same ones at each rendering: others would be made anew with each word that comes. */
const components: Components = {
  a: ({ href, title, children }) => <TextLink {...{ href, title }}>{children}</TextLink>,
  // Pictures would come from anywhere: their words stand for them.
  img: ({ alt }) => <>{alt}</>,
  inlineCode: ({ children }) => <code>{children}</code>,
  // Scroll by themselves where they are wide, so they must be reachable by keyboard.
  pre: ({ children }) => <WideText label={m.code_label()}>{children}</WideText>,
  code: ({ children }) => <code>{children}</code>,
  table: ({ children }) => (
    <WideText label={m.table_label()}>
      <table>{children}</table>
    </WideText>
  ),
  // Inside a message, its headings are no headings of the page.
  h1: ({ children }) => <TextHeading>{children}</TextHeading>,
  h2: ({ children }) => <TextHeading>{children}</TextHeading>,
  h3: ({ children }) => <TextHeading>{children}</TextHeading>,
  h4: ({ children }) => <TextHeading>{children}</TextHeading>,
  h5: ({ children }) => <TextHeading>{children}</TextHeading>,
  h6: ({ children }) => <TextHeading>{children}</TextHeading>,
};

/** Text with Markdown, set as it grows: half-written marks are closed for the eye. */
export default function MarkedText({
  text,
  sources,
  isGrowing,
  plugins,
}: MarkedTextProps & { plugins?: PluginConfig }) {
  return (
    <Streamdown
      className="marked"
      mode={isGrowing ? "streaming" : "static"}
      parseIncompleteMarkdown={isGrowing}
      dir="auto"
      controls={false}
      lineNumbers={false}
      linkSafety={{ enabled: false }}
      rehypePlugins={cleaning}
      components={components}
      plugins={plugins}
    >
      {withCitationLinks(withMathMarks(text), sources)}
    </Streamdown>
  );
}

/** A citation, as markup.ts writes it, or a link that the text itself has. */
function TextLink({ href, title, children }: ComponentProps<"a">) {
  const cited = /^#source-(.*)$/u.exec(href ?? "")?.[1];
  if (cited !== undefined) {
    const source = cited === "" ? undefined : { passageId: decodeURIComponent(cited), heading: title ?? "" };
    return <CitationMark number={Number(children)} source={source} />;
  }
  if (href === undefined || !/^(?:https:|mailto:)/u.test(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function WideText({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="wide-text" aria-label={label} tabIndex={0} dir="auto">
      {children}
    </section>
  );
}

function TextHeading({ children }: { children: ReactNode }) {
  return (
    <p className="text-heading">
      <strong>{children}</strong>
    </p>
  );
}
