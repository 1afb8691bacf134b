import { describe, expect, it } from "vitest";
import {
  isAtDoor,
  resampleSystematically,
  ringDistance,
  scatter,
  senseOnce,
} from "../../../src/simulations/kinds/particle-filter/model.ts";

describe("a particle filter", () => {
  it("copies particles as often as their weights say", () => {
    expect(resampleSystematically(["a", "b", "c", "d"], [0, 2, 1, 1], 0.5)).toEqual(["b", "b", "c", "d"]);
    for (const draw of [0.01, 0.4, 0.99]) {
      const drawn = resampleSystematically([..."abcde"], [0.1, 0.6, 0, 0.25, 0.05], draw);
      expect(drawn).toHaveLength(5);
      expect(drawn).not.toContain("c");
      expect(drawn.filter((one) => one === "b")).toHaveLength(3);
    }
  });

  it("knows that the corridor is a ring", () => {
    expect(ringDistance(19.5, 0.5)).toBe(1);
    expect(isAtDoor(23.5)).toBe(true);
    expect(isAtDoor(4.2)).toBe(false);
  });

  it("has Bayes' share of particles at doors after a first reading", () => {
    const next = senseOnce(scatter(20_000, 4), { reliability: 0.9, noise: 0.2 }, 8);
    const atDoors = next.particles.filter(isAtDoor).length / next.particles.length;
    const right = next.door ? 0.9 : 0.1;
    const expected = (3 * right) / (3 * right + 17 * (1 - right));
    expect(Math.abs(atDoors - expected)).toBeLessThan(0.01);
  });

  it("finds the robot within twenty steps for most data, and not without a sensor", () => {
    const found = (reliability: number): number =>
      Array.from({ length: 20 }, (_, seed) => {
        let now = scatter(200, 1000 * seed);
        for (let i = 1; i <= 20; i++) now = senseOnce(now, { reliability, noise: 0.2 }, 1000 * seed + i);
        return now.particles.filter((x) => ringDistance(x, now.robot) <= 1).length / 200;
      }).filter((share) => share > 0.5).length;
    expect(found(0.9)).toBeGreaterThan(13);
    expect(found(0.5)).toBeLessThan(4);
  });
});
