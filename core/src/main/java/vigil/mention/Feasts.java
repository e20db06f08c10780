package vigil.mention;

import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.mention.TimeDates.Found;
import vigil.mention.TimeMeaning.Direction;
import vigil.mention.TimeMeaning.Relative;

/** Feasts that move through the calendar: Easter's and the Islamic ones (Umm al-Qura). */
final class Feasts {
  /** An Islamic year is shorter than one of the calendar by some days; so many years reach. */
  private static final int REACH = 2;

  private static final int FIRST_HIJRI_YEAR = 1300;
  private static final int LAST_HIJRI_YEAR = 1600;

  /** By what a feast moves. */
  private enum Calendar {
    EASTER,
    HIJRI
  }

  /** Days after Easter Sunday; or the month, first and last day of the Islamic year. */
  private record Feast(Calendar calendar, int number, int first, int last) {}

  private final PhraseTable<Feast> feasts;

  private Feasts(PhraseTable<Feast> feasts) {
    this.feasts = feasts;
  }

  static Feasts load() {
    return of(DataFile.resource("times/feasts.tsv"));
  }

  static Feasts of(DataFile file) {
    return new Feasts(PhraseTable.of(file, Feasts::feast));
  }

  private static Feast feast(DataFile.Line line) {
    Calendar calendar = line.constant(1, Calendar.class);
    if (calendar == Calendar.EASTER) {
      return new Feast(calendar, TimeWords.number(line, 2, -60, 60), 0, 0);
    }
    int first = TimeWords.number(line, 3, 1, 30);
    int last = TimeWords.number(line, 4, first, 30);
    return new Feast(calendar, TimeWords.number(line, 2, 1, 12), first, last);
  }

  /** A feast, of the year told beside it or of the nearest on its clause's side. */
  @Nullable Found at(SentenceWords words, int at) {
    PhraseTable.Match<Feast> match = feasts.at(words, at);
    if (match == null || words.capital(at - 1) && at > 1) {
      return null;
    }
    Feast feast = match.value();
    int after = TimeDates.fullYear(words, match.end());
    int year = after > 0 ? after : TimeDates.fullYear(words, at - 1);
    int end = after > 0 ? match.end() + 1 : match.end();
    return year > 0
        ? new Found(at, end, frame -> nearest(feast, LocalDate.of(year, 12, 31), Direction.BACK))
        : new Found(at, end, (Relative) (day, direction) -> nearest(feast, day, direction));
  }

  private static @Nullable Period nearest(Feast feast, LocalDate day, Direction direction) {
    List<Period> all = around(feast, day.getYear());
    Period last = null;
    for (Period period : all) {
      LocalDate edge = direction == Direction.AHEAD ? period.to() : period.from();
      if (direction == Direction.AHEAD && edge != null && !edge.isBefore(day)) {
        return period;
      }
      last = edge != null && !edge.isAfter(day) ? period : last;
    }
    return direction == Direction.AHEAD ? null : last;
  }

  private static List<Period> around(Feast feast, int year) {
    if (feast.calendar == Calendar.EASTER) {
      return IntStream.rangeClosed(year - REACH, year + REACH)
          .mapToObj(y -> Period.day(easter(y).plusDays(feast.number)))
          .toList();
    }
    int hijri = HijrahChronology.INSTANCE.date(anchored(year)).get(ChronoField.YEAR);
    return IntStream.rangeClosed(hijri - REACH, hijri + REACH)
        .filter(y -> y >= FIRST_HIJRI_YEAR && y < LAST_HIJRI_YEAR)
        .mapToObj(y -> hijri(feast, y))
        .toList();
  }

  /** Java knows the Islamic calendar of the years 1882 to 2174 alone. */
  private static LocalDate anchored(int year) {
    return LocalDate.of(Math.min(2170, Math.max(1885, year)), 6, 30);
  }

  private static Period hijri(Feast feast, int year) {
    HijrahDate month = HijrahChronology.INSTANCE.date(year, feast.number, 1);
    int last = Math.min(feast.last, month.lengthOfMonth());
    LocalDate from = LocalDate.from(month.plus(feast.first - 1L, ChronoUnit.DAYS));
    return feast.first == feast.last
        ? Period.day(from)
        : Period.interval(from, LocalDate.from(month.plus(last - 1L, ChronoUnit.DAYS)));
  }

  /** Easter Sunday of the western churches, by the anonymous Gregorian rule. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int leaps = century / 4;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - leaps - correction + 15) % 30;
    int rest = year % 100;
    int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int late = (golden + 11 * epact + 22 * sunday) / 451;
    int days = epact + sunday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
