package vigil.mention;

import org.jspecify.annotations.Nullable;

/** Amounts of time: "three days", "a few weeks", "two or three years". */
record TimeCounts(TimeWords know, NumberWords numbers) {
  /** The index after the unit, and how many of it. */
  record Amount(int end, TimeUnit unit, int low, int high) {}

  /** How many "weeks" are, told without a number. */
  TimeWords.Count few() {
    return know.few();
  }

  @Nullable Amount at(SentenceWords words, int start) {
    PhraseTable.Match<TimeWords.Count> vague = know.counts().at(words, start);
    NumberWords.Cardinal number = vague == null ? numbers.at(words, start) : null;
    if (vague != null) {
      return amount(words, vague.end(), vague.value().low(), vague.value().high());
    }
    return number == null ? null : numbered(words, number);
  }

  private @Nullable Amount numbered(SentenceWords words, NumberWords.Cardinal first) {
    String join = words.at(first.end());
    boolean range = join.equals("or") || join.equals("to");
    NumberWords.Cardinal last = range ? numbers.at(words, first.end() + 1) : null;
    return last == null || last.value() < first.value()
        ? amount(words, first.end(), first.value(), first.value())
        : amount(words, last.end(), first.value(), last.value());
  }

  private @Nullable Amount amount(SentenceWords words, int at, int low, int high) {
    int end = at + (words.at(at).equals("more") ? 1 : 0);
    TimeUnit unit = know.units().get(words.at(end));
    return unit == null || high > TimeUnit.MOST ? null : new Amount(end + 1, unit, low, high);
  }
}
