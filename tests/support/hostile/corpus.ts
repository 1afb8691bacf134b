/** Hostile course files and learners' files: the same for the same seed. */
import { unzipSync, zipSync } from "fflate";
import { writePack } from "../../../src/packs/write-pack.ts";
import { packOfText, packWith, plantedFaults } from "../broken-packs.ts";
import { type Chance, chanceOf } from "../chance.ts";
import { attentionSketches, makeCourse } from "../course.ts";
import { archiveFaults } from "./archives.ts";
import { hostileAssets, hostileCourse, mutatedCourse } from "./courses.ts";
import { hostileExport, impossibleExport, largeExport, mutatedExport } from "./exports.ts";

export interface HostileFile {
  readonly number: number;
  readonly name: string;
  readonly kind: "pack" | "export";
  readonly bytes: Uint8Array;
}

type Made = readonly [name: string, bytes: Uint8Array];
type Make = (chance: Chance) => Promise<Made>;

const encode = (text: string) => new TextEncoder().encode(text);

const courseFile = async (course: object): Promise<Uint8Array> =>
  zipSync({ ...unzipSync(await packOfText(JSON.stringify(course))), ...hostileAssets });

const broken: Make = async (chance) => {
  const [first, ...rest] = Object.entries(archiveFaults);
  if (!first) throw new Error("no faults");
  const [name, fault] = chance.pick([first, ...rest]);
  return [name, fault(await writePack({ course: await makeCourse(attentionSketches) }), chance)];
};

const planted: Make = async ({ below }) => {
  const fault = plantedFaults[below(plantedFaults.length)];
  if (!fault) throw new Error("no faults");
  return [fault.name, await packWith(fault.plant)];
};

const packs: readonly [Make, ...Make[]] = [
  broken,
  planted,
  async (chance) => ["a course of scripts", await courseFile(await hostileCourse(chance, "active"))],
  async (chance) => ["a course of odd characters", await courseFile(await hostileCourse(chance, "odd"))],
  async (chance) => ["a course of heavy text", await courseFile(await hostileCourse(chance, "heavy"))],
  async (chance) => ["a course of other kinds of values", await courseFile(await mutatedCourse(chance))],
];

const json = (name: string, value: object): Made => [name, encode(JSON.stringify(value))];

const exports: readonly [Make, ...Make[]] = [
  async (chance) => json("an export of scripts", hostileExport(chance, "active")),
  async (chance) => json("an export of odd characters", hostileExport(chance, "odd")),
  async (chance) => json("an export of heavy text", hostileExport(chance, "heavy")),
  async (chance) => json("an export of other kinds of values", mutatedExport(chance)),
  async (chance) => json("an export of impossible records", impossibleExport(chance)),
  async (chance) => json("an export of very much", largeExport(chance)),
  async (chance) => {
    const text = JSON.stringify(hostileExport(chance, "active"));
    return ["an export cut off", encode(text.slice(0, chance.below(text.length)))];
  },
  async () => [
    "an export nested without end",
    encode(`{"format":"erica-conversations","version":2,"conversations":${"[".repeat(5e4)}${"]".repeat(5e4)}}`),
  ],
];

/** File number `number` of a seed: packs and exports in turn, each kind in turn. */
export async function hostileFile(seed: number, number: number): Promise<HostileFile> {
  const chance = chanceOf(seed * 100_003 + number);
  const turn = Math.floor(number / 2);
  const kind = number % 2 === 0 ? "pack" : "export";
  const makers = kind === "pack" ? packs : exports;
  const make = makers[turn % makers.length] ?? makers[0];
  const [name, bytes] = await make(chance);
  return { number, name: `${number}: ${name}`, kind, bytes };
}
