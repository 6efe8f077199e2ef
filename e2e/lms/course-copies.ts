import type { Platform } from "./campus.ts";
import type { Course, ResourceLink } from "./institution.ts";
import { linksOf } from "./placing.ts";

/** A platform's courses: those that it began with, and copies. */
export function coursesOf({ institution, copies }: Platform): Course[] {
  return [...institution.courses, ...copies];
}

/** Copies a course for another year, as real platforms do: everything has a new id, and each remembers the one before. */
export function copyCourse(platform: Platform, course: Course): Course {
  const number = platform.copies.length + 1;
  const id = String(200 + number);
  const copied = (link: ResourceLink): ResourceLink => ({
    ...link,
    id: `${id}-${link.id}`,
    history: [link.id, ...(link.history ?? [])],
  });
  const [first, ...others] = linksOf(platform, course);
  if (first === undefined) throw new Error(`${course.title} has no link.`);
  const copy: Course = {
    ...course,
    id,
    label: `${course.label}-${number}`,
    title: `${course.title}, copy ${number}`,
    links: [copied(first), ...others.map(copied)],
    history: [course.id, ...(course.history ?? [])],
  };
  platform.copies.push(copy);
  platform.desk.open(copy);
  return copy;
}
