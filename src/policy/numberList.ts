/**
 * Numbers by place, as many as come: kept as numbers alone, so that tens of thousands take no time to make or to clear
 * away. A place that was never set holds what the list is filled with.
 */
export class NumberList {
  private numbers: Float64Array;

  constructor(private readonly filledWith = 0) {
    this.numbers = new Float64Array(64).fill(filledWith);
  }

  at(place: number): number {
    return place < this.numbers.length ? this.numbers[place]! : this.filledWith;
  }

  set(place: number, number: number): void {
    if (place >= this.numbers.length) this.growTo(place + 1);
    this.numbers[place] = number;
  }

  add(place: number, number: number): void {
    if (place >= this.numbers.length) this.growTo(place + 1);
    this.numbers[place]! += number;
  }

  private growTo(least: number): void {
    const before = this.numbers;
    const size = Math.max(least, before.length * 2);
    this.numbers = new Float64Array(size);
    this.numbers.set(before);
    if (this.filledWith !== 0) this.numbers.fill(this.filledWith, before.length);
  }
}
