import type { PassageInSection } from "#app/knowledge/passage.ts";
import { RichText } from "./rich-text.tsx";
import { SidePanel } from "./side-panel.tsx";

/** The passage that a citation or the launch opens. @param closed the address's search without it */
export function PassagePanel({ passage, closed }: { passage: PassageInSection; closed: string }) {
  const source = (
    <>
      <bdi>§{passage.label}</bdi> · <bdi>{passage.sectionTitle}</bdi>
    </>
  );
  return (
    <SidePanel heading={passage.heading} source={source} closed={closed}>
      <div className="prose" dir="auto">
        <RichText text={passage.text} />
      </div>
    </SidePanel>
  );
}
