import { math } from "@streamdown/math";
import type { ComponentProps } from "react";
import type { Streamdown } from "streamdown";
import MarkedText from "./marked-text.tsx";
import type { MarkedTextProps } from "./use-marked-text.ts";

/** Formulas as MathML alone: read by screen readers, set by the browser, without inline styles and fonts. */
const plugins: ComponentProps<typeof Streamdown>["plugins"] = {
  math: { ...math, rehypePlugin: withOptions(math.rehypePlugin, { output: "mathml", strict: false }) },
};

/** Text with Markdown and formulas. */
export default function MarkedMathText(props: MarkedTextProps) {
  return <MarkedText {...props} plugins={plugins} />;
}

/** The plugin as it comes, with options of ours beside its own. */
function withOptions(plugin: typeof math.rehypePlugin, options: object): typeof math.rehypePlugin {
  return Array.isArray(plugin) ? [plugin[0], { ...plugin[1], ...options }] : plugin;
}
