/* The places that great cities wish for their names while those of areas are placed. In pixels. */

import { Boxes } from "../geometry/boxes.js";

export class Wishes {
  /* air: the free space around the name of a city. */
  constructor(air) {
    this.air = air;
    this.dots = new Boxes();
    this.boxes = new Boxes();
    this.byCity = new Map();
  }

  /* A dot that no name may cover but that of its own city, whose key it has. */
  addDot(dot, air) {
    this.dots.add(dot, air);
  }

  coversDot(box, air, own = null) {
    return this.dots.meets(box, air, ({ key }) => key !== own);
  }

  /* find(isWanted) returns a box beside the city that is wanted, or undefined. */
  add(city, box, find) {
    const wish = { city, box: null, find };
    this.move(wish, box);
    const wishes = this.byCity.get(city.key);
    if (wishes) wishes.push(wish);
    else this.byCity.set(city.key, [wish]);
  }

  move(wish, box) {
    wish.box = { ...box, wish };
    this.boxes.add(wish.box, this.air);
  }

  /* Whether a box meets a wish of a city that counts. */
  meets(box, air, counts = () => true) {
    // A wish that has moved leaves its former boxes behind.
    return this.boxes.meets(box, air, (other) => other.wish.box === other && counts(other.wish.city));
  }

  /* Whether a box is what a city wishes. */
  isOf(city, box) {
    return Boolean(this.byCity.get(city.key)?.some(({ box: own }) =>
      own.left === box.left && own.top === box.top));
  }

  /* Moves the wishes that a box meets to other sides of their cities; returns whether all can. */
  makeRoom(box, air) {
    const met = new Set();
    this.boxes.meets(box, air, (other) => {
      if (other.wish.box === other) met.add(other.wish);
      return false;
    });
    const moves = [];
    const cover = new Boxes();
    cover.add(box, air);
    for (const wish of met) {
      const found = wish.find((candidate) => !cover.meets(candidate, air)
        && !this.boxes.meets(candidate, this.air, (other) => other.wish.box === other && other.wish !== wish));
      if (!found) return false;
      cover.add(found, this.air);
      moves.push([wish, found]);
    }
    for (const [wish, found] of moves) this.move(wish, found);
    return true;
  }
}
