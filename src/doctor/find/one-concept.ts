/** A concept as it is edited: its relations, and the sentences that could define it. */
import type { Concept, Course, Passage } from "../../domain/course.ts";
import { offersOf } from "../../importing/concepts/definitions.ts";
import { findMentions } from "../../importing/concepts/mentions.ts";
import type { EditableConcept } from "../../protocol/doctor-api.ts";
import { named } from "../apply/named-concepts.ts";
import { ideaOf, passagesOf, readPassage } from "./course-text.ts";
import { rankOffers } from "./defining.ts";
import { candidateQuotes } from "./missing-definitions.ts";
import { createQuoting } from "./quotes.ts";

export function oneConcept(course: Course, concept: Concept): EditableConcept {
  const places = new Map(course.passages.map(({ id }, place) => [id, place]));
  const quoting = createQuoting({ course, places }, (place) => {
    const passage = course.passages[place];
    return passage ? readPassage(passage).sentences : [];
  });
  const own = passagesOf(concept).flatMap((id): readonly Passage[] => {
    const passage = course.passages[places.get(id) ?? -1];
    return passage ? [passage] : [];
  });
  const texts = own.map(readPassage);
  const mentions = findMentions([ideaOf(concept)], texts);
  const offers = texts.flatMap((text, place) => [...offersOf(text, place, mentions, undefined)]);
  return {
    concept: { ...named(concept), aliases: concept.aliases, definition: concept.definition },
    relations: course.relations
      .filter(({ source, target }) => source === concept.id || target === concept.id)
      .map(quoting.relation),
    candidates: candidateQuotes(
      rankOffers(offers, (place) => own[place]?.id),
      quoting,
      concept.definition,
    ),
    all: course.concepts.map(({ id, title, aliases }) => ({ id, title, aliases })),
  };
}
