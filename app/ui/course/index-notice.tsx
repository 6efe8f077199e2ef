import { useEffect } from "react";
import { useRevalidator } from "react-router";
import type { IndexState } from "#app/knowledge/course-material.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "../moment.tsx";

/** How often it is looked at again while the index is being built, ms. */
const LOOK_MS = 2_000;

/** How far the search index is: whether the Guide already answers from what is written here. */
export function IndexNotice({ index }: { index: IndexState | undefined }) {
  const { revalidate } = useRevalidator();
  const isBuilding = index?.state === "building" || index?.state === "empty";
  useEffect(() => {
    if (!isBuilding) return;
    const timer = setInterval(() => void revalidate(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isBuilding, revalidate]);
  return (
    <output className="index-notice">
      {index === undefined && m.index_unknown()}
      {index?.state === "empty" && m.index_empty()}
      {index?.state === "building" && (
        <span className="status status-pending">{m.index_building({ done: index.done })}</span>
      )}
      {index?.state === "current" && (
        <span className="status">
          <span>
            {m.index_current({ passages: m.course_passages({ count: index.passages }) })} <Moment at={index.at} />
          </span>
        </span>
      )}
    </output>
  );
}
