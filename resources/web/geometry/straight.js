/* Leaves out the points of a line beside which a straight one runs closely enough. */

import { LINE, MOVE } from "./path_text.js";

/* Takes the points of one line as PathText (path_text.js) does, and gives it those that are drawn. No point that is
   left out is farther than slack from the line. */
export class Straight {
  constructor(text, slack) {
    this.text = text;
    this.slack = slack;
    // The last point that is drawn; and the last one after it, with the square of its distance, to which the line may
    // go straight on.
    this.x = this.y = 0;
    this.nextX = this.nextY = this.far = 0;
    // Between these directions, to the left and to the right, a line is close to all points since the drawn one.
    this.leftX = this.leftY = this.rightX = this.rightY = 0;
  }

  add(letter, x, y) {
    if (letter === MOVE) {
      this.text.add(MOVE, x, y);
      this.x = x;
      this.y = y;
      return;
    }
    if (this.far && !this.isAhead(x - this.x, y - this.y)) {
      this.end();
      this.x = this.nextX;
      this.y = this.nextY;
    }
    this.narrow(x - this.x, y - this.y);
    this.nextX = x;
    this.nextY = y;
  }

  /* Draws the last point; call it at the end of the line. */
  end() {
    if (this.far) this.text.add(LINE, this.nextX, this.nextY);
    this.far = 0;
  }

  /* Whether a line to that place, from the drawn point, is close to all points between, and does not turn back. */
  isAhead(x, y) {
    return x * x + y * y >= this.far
      && this.leftX * y - this.leftY * x <= 0 && this.rightX * y - this.rightY * x >= 0;
  }

  /* From now on the line has to be close to this place too, which is seen from the drawn point. */
  narrow(x, y) {
    const { slack, far } = this;
    this.far = x * x + y * y;
    const along = Math.sqrt(Math.max(0, this.far - slack * slack));
    const leftX = x * along - y * slack;
    const leftY = x * slack + y * along;
    if (!far || this.leftX * leftY - this.leftY * leftX < 0) {
      this.leftX = leftX;
      this.leftY = leftY;
    }
    const rightX = x * along + y * slack;
    const rightY = y * along - x * slack;
    if (!far || this.rightX * rightY - this.rightY * rightX > 0) {
      this.rightX = rightX;
      this.rightY = rightY;
    }
  }
}
