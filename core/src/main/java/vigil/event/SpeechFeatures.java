package vigil.event;

import java.util.ArrayList;
import java.util.List;
import vigil.document.Span;

/**
 * What speaks for a word being part of a cue, and, once a cue is known, part of its source or
 * content. Each feature is a short text whose weights are in a file. Pure.
 */
public final class SpeechFeatures {
  private static final int FAR = 3;

  private SpeechFeatures() {}

  /** What is judged without the tag before. */
  public static List<String> ofCue(SpeechText t, int i) {
    String w = t.lower(i);
    String p = t.lower(i - 1);
    String n = t.lower(i + 1);
    char c = t.chunk(i);
    String around = "" + t.chunk(i - 1) + c + t.chunk(i + 1);
    String quote = quoteState(t, i);
    List<String> all = new ArrayList<>(32);
    all.add("w " + w);
    all.add("x " + end(w, 3));
    all.add("st " + stem(w));
    all.add("p " + p);
    all.add("n " + n);
    all.add("pw " + p + " " + w);
    all.add("wn " + w + " " + n);
    all.add("p2 " + t.lower(i - 2));
    all.add("n2 " + t.lower(i + 2));
    all.add("wn2 " + w + " " + t.lower(i + 2));
    all.add("c " + around);
    all.add("cc " + t.chunk(i - 2) + around + t.chunk(i + 2));
    all.add("cw " + c + " " + w);
    all.add("stc " + stem(w) + " " + t.chunk(i - 1) + t.chunk(i + 1));
    all.add("stn " + stem(w) + " " + n);
    all.add("q " + quote);
    all.add("qw " + quote + " " + stem(w));
    all.add("qc " + quote + around);
    all.add("r " + rule(t, i));
    all.add("rw " + rule(t, i) + " " + stem(w));
    all.add("rn " + rule(t, i - 1) + rule(t, i + 1));
    all.add("t " + t.trigger(i) + " " + c);
    all.add("tn " + t.trigger(i + 1));
    all.add("na " + t.name(i - 1) + t.name(i) + t.name(i + 1));
    all.add("s " + shape(t, i - 1) + shape(t, i) + shape(t, i + 1));
    all.add("subj " + subject(t, i) + " " + c);
    all.add("stsubj " + subject(t, i) + " " + stem(w));
    String verb = t.verb(i);
    all.add("v " + verb + c);
    all.add("vc " + verb + around);
    all.add("vsn " + verb + " " + subject(t, i) + " " + next(t, i));
    all.add("vn " + t.verb(i - 1) + verb + t.verb(i + 1));
    all.add("vq " + verb + quote);
    all.add("ro " + t.role(i - 1) + t.role(i) + t.role(i + 1));
    all.add("next " + next(t, i) + " " + c);
    all.add("stnext " + next(t, i) + " " + stem(w));
    return all;
  }

  /** What is judged with the tag before. */
  public static List<String> ofCuePair(SpeechText t, int i) {
    return List.of(
        "T",
        "Tw " + t.lower(i),
        "Tst " + stem(t.lower(i)) + t.chunk(i - 1),
        "Tc " + t.chunk(i - 1) + t.chunk(i),
        "Tp " + t.lower(i - 1),
        "Tv " + t.verb(i - 1) + t.verb(i),
        "Tr " + rule(t, i - 1) + rule(t, i));
  }

  private static String rule(SpeechText t, int i) {
    int rule = t.ruled(i);
    if (rule < 0) {
      return "-";
    }
    Statement s = t.rule(rule);
    return (s.act() ? "A" : "R") + (s.source() == null ? "0" : "1") + s.content().size();
  }

  /** The kind of phrase that ends before the word's verb group. */
  private static String subject(SpeechText t, int i) {
    int at = i - 1;
    while (at >= 0 && t.sameSentence(at, i) && t.chunk(at) == 'V' && i - at < 5) {
      at--;
    }
    if (!t.sameSentence(at, i)) {
      return "^";
    }
    char c = t.chunk(at);
    return c == 'B' || c == 'I' ? "N" + t.name(at) : t.word(at) ? "" + c : t.lower(at);
  }

  /** What follows the word's verb group. */
  private static String next(SpeechText t, int i) {
    int at = i + 1;
    while (at < t.size() && t.sameSentence(at, i) && t.chunk(at) == 'V' && at - i < 5) {
      at++;
    }
    if (!t.sameSentence(at, i)) {
      return "$";
    }
    char c = t.chunk(at);
    return c == 'L' ? t.lower(at) : t.word(at) ? "" + c : t.lower(at);
  }

  private static String quoteState(SpeechText t, int i) {
    String in = t.quote(i) >= 0 ? "Q" : "-";
    String before = t.quote(i) < 0 && near(t, i, -1) ? "<" : "";
    String after = t.quote(i) < 0 && near(t, i, 1) ? ">" : "";
    return in + before + after;
  }

  /** Whether a quotation is a few words away in the sentence. */
  private static boolean near(SpeechText t, int i, int step) {
    for (int k = 1; k <= FAR; k++) {
      int at = i + k * step;
      if (at >= 0 && at < t.size() && t.sameSentence(at, i) && t.quote(at) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * A cue, as words of the text.
   *
   * @param from the first
   * @param to the one after the last
   */
  public record Cue(int from, int to) {}

  /** How a word lies to a cue; worked out once for the whole stretch around the cue. */
  static final class Way {
    private final SpeechText t;
    private final Cue cue;
    private final int start;
    private final int headAt;
    private final String head;
    private final int[] verbs;
    private final int[] nouns;
    private final int[] commas;
    private final int[] strong;
    private final int quote;
    private final int rule;

    Way(SpeechText t, Cue cue, int start, int end) {
      this.t = t;
      this.cue = cue;
      this.start = start;
      this.headAt = head(t, cue);
      this.head = t.lower(headAt);
      verbs = new int[end - start];
      nouns = new int[end - start];
      commas = new int[end - start];
      strong = new int[end - start];
      walk(cue.from() - 1, start - 1, -1);
      walk(cue.to(), end, 1);
      int before = nearest(-1);
      int after = nearest(1);
      quote = after >= 0 ? after : before;
      int found = -1;
      for (int i = cue.from(); i < cue.to(); i++) {
        found = t.ruled(i) >= 0 ? t.ruled(i) : found;
      }
      rule = found;
    }

    private void walk(int from, int to, int step) {
      int v = 0;
      int n = 0;
      int k = 0;
      int s = 0;
      for (int i = from; i != to; i += step) {
        verbs[i - start] = v;
        nouns[i - start] = n;
        commas[i - start] = k;
        strong[i - start] = s;
        boolean verb = t.chunk(i) == 'V' && t.chunk(i - step) != 'V';
        v += verb ? 1 : 0;
        n += t.chunk(i) == 'B' ? 1 : 0;
        k += t.lower(i).equals(",") ? 1 : 0;
        s += t.word(i) || t.lower(i).equals(",") || t.mark(i) ? 0 : 1;
      }
    }

    private int nearest(int step) {
      for (int k = 0; k <= FAR; k++) {
        int at = step > 0 ? cue.to() + k : cue.from() - 1 - k;
        if (t.quote(at) >= 0) {
          return t.quote(at);
        }
      }
      return -1;
    }

    String dir(int i) {
      return i < cue.from() ? "<" : i >= cue.to() ? ">" : "=";
    }

    String far(int i) {
      int d = i < cue.from() ? cue.from() - i : i - cue.to() + 1;
      return d <= 4 ? "" + d : d <= 6 ? "5" : d <= 10 ? "7" : d <= 20 ? "11" : "21";
    }

    String sentence(int i) {
      int d = t.sentence(i) - t.sentence(cue.from());
      return d == 0 ? "0" : d < 0 ? "b" : "a";
    }

    String verbs(int i) {
      return "" + Math.min(3, verbs[i - start]);
    }

    String nouns(int i) {
      return "" + Math.min(4, nouns[i - start]);
    }

    String commas(int i) {
      return "" + Math.min(3, commas[i - start]);
    }

    String strong(int i) {
      return "" + Math.min(2, strong[i - start]);
    }

    String quote(int i) {
      int q = t.quote(i);
      return q < 0 ? "-" : q == quote ? "N" : "O";
    }

    /** What the rules take the word for, to this cue and to others. */
    String ruled(int i) {
      if (rule < 0) {
        return "n";
      }
      Statement s = t.rule(rule);
      Span word = t.token(i).span();
      Span source = s.source();
      boolean said = s.covers(word);
      return source != null && source.contains(word) ? "S" : said ? "C" : "o";
    }

    String verb() {
      return t.verb(headAt);
    }

    /** The kinds of words on both sides of the cue. */
    String around() {
      return side(cue.from() - 1) + side(cue.to());
    }

    private String side(int i) {
      return !t.sameSentence(i, cue.from()) ? "^" : t.word(i) ? "" + t.chunk(i) : t.lower(i);
    }

    /** The last verb of the cue, or its first word. */
    private static int head(SpeechText t, Cue cue) {
      int head = cue.from();
      for (int i = cue.from(); i < cue.to(); i++) {
        head = t.chunk(i) == 'V' ? i : head;
      }
      return head;
    }
  }

  /** What is judged without the tag before. */
  static List<String> ofPart(SpeechText t, Way way, int i) {
    String dir = way.dir(i);
    if (dir.equals("=")) {
      return List.of("cue " + t.lower(i));
    }
    String w = t.lower(i);
    char c = t.chunk(i);
    String place = dir + way.sentence(i);
    String steps = place + way.verbs(i) + way.nouns(i);
    String signs = place + way.commas(i) + way.strong(i);
    String quote = way.quote(i);
    String rule = way.ruled(i);
    String head = way.head;
    String stem = stem(head);
    List<String> all = new ArrayList<>(36);
    all.add("w " + w + " " + place);
    all.add("x " + end(w, 3) + " " + place);
    all.add("p " + t.lower(i - 1) + " " + place);
    all.add("n " + t.lower(i + 1) + " " + place);
    all.add("c " + t.chunk(i - 1) + c + t.chunk(i + 1) + place);
    all.add("d " + place + way.far(i) + c);
    all.add("dh " + place + way.far(i) + " " + stem);
    all.add("s " + steps + c);
    all.add("sv " + place + way.verbs(i) + c);
    all.add("sh " + steps + " " + stem);
    all.add("k " + signs + c);
    all.add("sk " + steps + way.commas(i) + way.strong(i));
    all.add("kq " + signs + quote);
    all.add("kh " + signs + " " + stem);
    all.add("q " + quote + place);
    all.add("qs " + quote + steps);
    all.add("qh " + quote + place + " " + stem);
    all.add("r " + rule + place);
    all.add("rq " + rule + quote + place);
    all.add("rs " + rule + steps + c);
    all.add("rh " + rule + place + " " + stem);
    all.add("rc " + rule + dir + t.chunk(i - 1) + c + t.chunk(i + 1));
    all.add("hd " + place + " " + head);
    all.add("hc " + place + c + " " + head);
    all.add("hw " + stem + " " + w + " " + dir);
    all.add("na " + t.name(i) + steps);
    all.add("t " + t.trigger(i) + place + " " + way.verbs(i));
    all.add("f " + t.lower(way.cue.to()) + " " + steps + c);
    all.add("b " + t.lower(way.cue.from() - 1) + " " + steps + c);
    all.add("v " + way.verb() + steps + c);
    all.add("vk " + way.verb() + signs);
    all.add("vq " + way.verb() + quote + place);
    all.add("ro " + t.role(i) + place + way.nouns(i));
    all.add("vp " + t.verb(i - 1) + place);
    all.add("fb " + way.around() + " " + place + way.far(i));
    all.add("cap " + t.capital(i) + steps);
    all.add("i " + (t.sameSentence(i - 1, i) ? "" : "first") + place + c);
    return all;
  }

  /** What is judged with the tag before. */
  static List<String> ofPartPair(SpeechText t, Way way, int i) {
    String dir = way.dir(i);
    String place = dir + way.sentence(i);
    String w = t.lower(i);
    return List.of(
        "T" + place,
        "Tw " + w + " " + dir,
        "Tp " + t.lower(i - 1) + " " + dir,
        "Tc " + t.chunk(i - 1) + t.chunk(i) + dir,
        "Tcw " + t.chunk(i - 1) + w + " " + t.chunk(i + 1) + dir,
        "Tpn " + t.lower(i - 1) + " " + t.chunk(i) + dir,
        "Tq " + way.quote(i - 1 < way.start ? i : i - 1) + way.quote(i) + dir,
        "Tr " + way.ruled(i - 1 < way.start ? i : i - 1) + way.ruled(i) + dir,
        "Tn " + t.name(i - 1) + t.name(i) + dir,
        "Tv " + way.verbs(i) + t.chunk(i - 1) + t.chunk(i) + place,
        "Th " + stem(way.head) + place,
        "Tvb " + way.verb() + place + t.chunk(i),
        "Tro " + t.role(i - 1) + t.role(i) + dir,
        "Ti " + t.sameSentence(i - 1, i) + place);
  }

  private static String end(String word, int letters) {
    return word.length() > letters ? "-" + word.substring(word.length() - letters) : word;
  }

  /** The word without its verb ending, roughly. */
  private static String stem(String word) {
    return word.length() > 5 ? word.substring(0, Math.max(4, word.length() - 3)) : word;
  }

  private static char shape(SpeechText t, int i) {
    String word = t.lower(i);
    return word.isEmpty() ? '^' : !t.word(i) ? word.charAt(0) : t.capital(i) ? 'A' : 'a';
  }
}
