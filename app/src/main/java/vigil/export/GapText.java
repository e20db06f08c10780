package vigil.export;

import vigil.analysis.Coverage;

/** Tells a gap in plain English. */
final class GapText {
  private GapText() {}

  static String of(Coverage.Gap gap) {
    String days =
        gap.first().equals(gap.last()) ? gap.first().toString() : gap.first() + " to " + gap.last();
    return days + (gap.thin() ? ", with far fewer reports than usual" : ", without any report");
  }
}
