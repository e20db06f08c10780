package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.mention.QuantityWords.Cue;
import vigil.mention.QuantityWords.Modifier;
import vigil.mention.QuantityWords.Range;
import vigil.mention.TimeDates.Found;

/** Finds the numbers of a sentence that count something, and the words for what they count. */
record QuantityScanner(QuantityWords know, TimeScanner times) {
  /** The words for what is counted are sought so far after the number. */
  private static final int REACH = 5;

  /** A toll stands so near before "at 57". */
  private static final int TOLL_BACK = 8;

  /** In the order of the text, none overlapping. */
  List<Counted> scan(SentenceWords words) {
    boolean[] taken = timed(words);
    List<Counted> all = new ArrayList<>();
    int floor = 0;
    int at = 0;
    while (at < words.size()) {
      Counted counted = taken[at] ? null : at(words, at, floor);
      if (counted == null) {
        at = Math.max(at + 1, skipped(words, at));
        continue;
      }
      all.add(counted);
      floor = counted.end();
      at = Math.max(at + 1, counted.end());
    }
    return all;
  }

  /** The words that tell a time. */
  private boolean[] timed(SentenceWords words) {
    boolean[] taken = new boolean[words.size()];
    for (Found found : times.scan(words)) {
      for (int i = found.start(); i < found.end(); i++) {
        taken[i] = true;
      }
    }
    return taken;
  }

  /** A number that counts nothing is passed over whole, so that its tail is not read as another. */
  private int skipped(SentenceWords words, int at) {
    NumberWords.Cardinal number = know.numbers().at(words, at);
    return number == null ? at : number.end();
  }

  private record Number(
      int end, @Nullable Integer low, @Nullable Integer high, @Nullable Integer best) {
    static Number of(int end, @Nullable Integer low, @Nullable Integer high) {
      return new Number(end, low, high, low != null && low.equals(high) ? low : null);
    }
  }

  private @Nullable Counted at(SentenceWords words, int at, int floor) {
    Counted money = money(words, at, floor);
    if (money != null) {
      return money;
    }
    Number number = number(words, at);
    if (number == null || goods(words, number.end) == 0 && excluded(words, at, number.end)) {
      return null;
    }
    return counted(words, at, number, floor);
  }

  /** "$2.5 million", "at least 300,000 euros". */
  private @Nullable Counted money(SentenceWords words, int at, int floor) {
    boolean led = at > 0 && know.moneyBefore().contains(words.at(at - 1));
    NumberWords.Cardinal sum = know.numbers().at(words, at);
    sum = sum == null && led ? know.numbers().brief(words, at) : sum;
    if (sum == null) {
      return null;
    }
    int after = sum.end() + (words.at(sum.end()).equals("-") ? 1 : 0);
    boolean named =
        know.moneyAfter().contains(words.at(after)) && !words.at(after + 1).equals("of");
    if (!led && !named) {
      return null;
    }
    int start = led ? at - 1 : at;
    int end = named ? after + 1 : sum.end();
    Start begin = start(words, start, Number.of(sum.end(), sum.value(), sum.value()), floor);
    Number value = begin.value;
    return new Counted(
        begin.at, at, named ? after : end, end, value.low, value.high, value.best, false, true);
  }

  /** The words of "kilograms of explosives" before the goods, or 0. */
  private int goods(SentenceWords words, int at) {
    boolean goods =
        know.masses().contains(words.at(at))
            && words.at(at + 1).equals("of")
            && !words.at(at + 2).isEmpty();
    return goods ? 2 : 0;
  }

  private @Nullable Number number(SentenceWords words, int at) {
    PhraseTable.Match<Range> vague = know.vague().at(words, at);
    if (vague != null && !words.at(at - 1).equals("as")) {
      return Number.of(vague.end(), vague.value().low(), vague.value().high());
    }
    PhraseTable.Match<Boolean> none = know.none().at(words, at);
    if (none != null) {
      return Number.of(none.end(), 0, 0);
    }
    int first = words.at(at).equals("between") ? at + 1 : at;
    NumberWords.Cardinal low = know.numbers().at(words, first);
    if (low == null) {
      return onePerson(words, at) ? Number.of(at + 1, 1, 1) : null;
    }
    NumberWords.Cardinal high = highEnd(words, low, first > at);
    if (high != null && high.value() > low.value()) {
      int least = know.numbers().scaled(words, low, high).value();
      return Number.of(high.end(), least, high.value());
    }
    return first > at ? null : Number.of(low.end(), low.value(), low.value());
  }

  /** "a police officer": one, if anything happened to him. */
  private boolean onePerson(SentenceWords words, int at) {
    if (!article(words, at)) {
      return false;
    }
    for (int i = at + 1; i < at + REACH && !ends(words.at(i)); i++) {
      if (know.counted().people(words.at(i))) {
        return !know.groups().contains(words.at(i));
      }
    }
    return false;
  }

  /** "a soldier": nothing that is told as a number. */
  static boolean onePerson(SentenceWords words, Counted counted) {
    boolean one =
        counted.low() != null && counted.low() == 1 && counted.low().equals(counted.high());
    return one && article(words, counted.number());
  }

  private static boolean article(SentenceWords words, int at) {
    return words.at(at).equals("a") || words.at(at).equals("an");
  }

  private NumberWords.@Nullable Cardinal highEnd(
      SentenceWords words, NumberWords.Cardinal low, boolean led) {
    String join = words.at(low.end());
    String lead = words.at(low.end() - 2);
    boolean moves = lead.equals("from") || lead.equals("by");
    boolean joins = join.equals("-") || join.equals("to") && !moves || join.equals("or");
    return joins || led && join.equals("and") ? know.numbers().at(words, low.end() + 1) : null;
  }

  /** Measures, names with numbers, ages, scores, "one another". */
  private boolean excluded(SentenceWords words, int at, int end) {
    String next = words.at(end);
    boolean hyphen = next.equals("-") && words.joined(end);
    boolean named =
        know.namedBefore().contains(words.at(at - 1)) && words.size() > 1 && !tollAt(words, at);
    boolean ofThem = words.at(at).equals("one") && (next.equals("of") || !counts(words, end));
    return know.counted().measured(next)
        || hyphen && !words.at(end + 1).equals("plus") && !words.at(end + 1).equals("odd")
        || named
        || next.equals("/")
        || ofThem
        || label(words, at, end)
        || inhabitants(words, at)
        || age(words, at, end);
  }

  /** "the city of two million people": nothing happened to them. */
  private boolean inhabitants(SentenceWords words, int at) {
    int of = at - 1;
    while (of > at - 4 && of > 0 && !words.at(of).equals("of")) {
      of--;
    }
    return of > 0 && words.at(of).equals("of") && know.inhabited().contains(words.at(of - 1));
  }

  /** "the number of dead at 57". */
  private boolean tollAt(SentenceWords words, int at) {
    for (int i = at - 2; i >= 0 && i > at - TOLL_BACK && words.at(at - 1).equals("at"); i--) {
      if (know.cue(words, i, Cue.TOTAL)) {
        return true;
      }
    }
    return false;
  }

  /** "one" is a number where people or harm follow. */
  private boolean counts(SentenceWords words, int at) {
    for (int i = at; i < at + REACH; i++) {
      if (know.counted().people(words.at(i)) || know.harmAt(words, i) != null) {
        return true;
      }
      if (know.stops().contains(words.at(i)) && !know.links().contains(words.at(i))) {
        return false;
      }
    }
    return false;
  }

  /** "Apache 64", "Channel 12": digits after a capital inside a sentence, with nothing to count. */
  private boolean label(SentenceWords words, int at, int end) {
    boolean after = at > 1 && words.capital(at - 1) && Character.isDigit(words.at(at).charAt(0));
    boolean known =
        know.stops().contains(words.at(at - 1))
            || know.harm().before(words, at) != null
            || modifier(words, at) != null;
    return after && !known && !counts(words, end);
  }

  /** "the driver, 21, of Haifa". */
  private static boolean age(SentenceWords words, int at, int end) {
    String next = words.at(end);
    return words.at(at - 1).equals(",")
        && (next.equals(",") || next.equals(".") || next.isEmpty())
        && at > 1
        && words.digits(at)
        && words.at(at).length() < 3;
  }

  private PhraseTable.@Nullable Match<Modifier> modifier(SentenceWords words, int at) {
    PhraseTable.Match<Modifier> match = know.modifiers().before(words, at);
    return match != null && match.value().before() ? match : null;
  }

  /** Where a number begins with the modifiers before it, and what they make of it. */
  private record Start(int at, Number value) {}

  private Start start(SentenceWords words, int at, Number number, int floor) {
    int start = at;
    Number value = number;
    PhraseTable.Match<Modifier> before = modifier(words, start);
    while (before != null && before.end() >= floor) {
      start = before.end();
      value = modified(value, before.value());
      before = modifier(words, start);
    }
    return new Start(start, value);
  }

  private Counted counted(SentenceWords words, int at, Number number, int floor) {
    Start begin = start(words, at, number, floor);
    Number value = begin.value;
    PhraseTable.Match<Modifier> after = know.modifiers().at(words, number.end);
    if (after != null && !after.value().before()) {
      value = modified(new Number(after.end(), value.low, value.high, value.best), after.value());
    }
    int goods = goods(words, value.end);
    int noun = goods > 0 ? value.end : nounStart(words, value.end);
    int end = goods > 0 ? value.end + 3 : joinedNouns(words, nounEnd(words, noun));
    boolean people = end > noun && know.counted().people(words.at(end - 1));
    int whole = people ? members(words, end) : end;
    return new Counted(
        begin.at,
        at,
        noun,
        Math.max(whole, noun),
        value.low,
        value.high,
        value.best,
        people,
        false);
  }

  /** "magistrates and judges": both are counted. */
  private int joinedNouns(SentenceWords words, int end) {
    boolean joins = words.at(end).equals("and") || words.at(end).equals("or");
    boolean plural = words.at(end - 1).endsWith("s") && words.at(end + 1).endsWith("s");
    boolean people =
        know.counted().people(words.at(end - 1)) && know.counted().people(words.at(end + 1));
    return joins && plural && people ? end + 2 : end;
  }

  private static Number modified(Number number, Modifier by) {
    Integer exact = number.low;
    if (exact == null || !exact.equals(number.high)) {
      return number;
    }
    Integer low = by.low() == null ? null : whole((long) exact * by.low() / 100 + by.added());
    Integer high = by.high() == null ? null : whole(((long) exact * by.high() + 99) / 100);
    Integer best = low != null && low > exact ? low : exact;
    return new Number(number.end, low, high, best);
  }

  private static int whole(long number) {
    return (int) Math.min(Integer.MAX_VALUE, number);
  }

  /** After "more", "other", "of the". */
  private int nounStart(SentenceWords words, int end) {
    int at = end;
    at += know.cue(words, at, Cue.MORE) ? 1 : 0;
    at += words.at(at).equals("other") ? 1 : 0;
    boolean owned = words.at(at).equals("its") || words.at(at).equals("their");
    if (at > 0 && words.at(at - 1).equals("of") && owned) {
      return at + 1; // "dozens of its fighters"
    }
    if (words.at(at).equals("of")) {
      String owner = words.at(at + 1);
      boolean them = owner.equals("them") || owner.equals("whom");
      at += them || know.stops().contains(owner) ? 2 : 1;
    }
    return at;
  }

  private int nounEnd(SentenceWords words, int noun) {
    int plural = noun;
    for (int i = noun; i < Math.min(words.size(), noun + REACH); i++) {
      String word = words.at(i);
      if (know.counted().people(word)) {
        return i + (know.counted().people(words.at(i + 1)) ? 2 : 1);
      }
      boolean harmed = know.harmAt(words, i) != null;
      if (harmed && !know.counted().people(words.at(i + 1))) {
        return toll(words, i) ? i + 1 : plural;
      }
      if (!harmed && ends(word)) {
        return plural;
      }
      plural = word.endsWith("s") && word.length() > 3 && plural == noun ? i + 1 : plural;
    }
    return plural;
  }

  private boolean toll(SentenceWords words, int at) {
    PhraseTable.Match<QuantityWords.Harm> harm = know.harmAt(words, at);
    return harm != null
        && harm.end() == at + 1
        && (harm.value().form() == QuantityWords.Form.TOLL && !words.at(at).endsWith("ed")
            || harm.value().form() == QuantityWords.Form.NOUN);
  }

  private boolean ends(String word) {
    boolean letters = !word.isEmpty() && Character.isLetter(word.charAt(0));
    return know.stops().contains(word) || !letters && !word.equals("-") && !word.equals("'s");
  }

  /** "members of the Quds Force": the group's name belongs to what is counted. */
  private static int members(SentenceWords words, int end) {
    int at = end + 1;
    at += words.at(at).equals("the") || words.at(at).equals("its") ? 1 : 0;
    if (!words.at(end).equals("of") || !words.capital(at)) {
      return end;
    }
    while (words.capital(at)) {
      at++;
    }
    return at;
  }
}
