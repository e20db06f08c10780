package vigil.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * Makes triggers, roles and names of the model's answers to one sentence, or to a part of one that
 * was too long. Pure.
 */
final class SentenceDecoder {
  /** The least probability of a mode; set on held-out reports, where half is too cautious. */
  private static final double MODE = 0.4;

  /** From this probability on the model leans to a type. */
  private static final double LEANING = 0.2;

  /** How often a strong word alone is right; where the model is less sure, each has half a say. */
  private static final double WORD = 0.8;

  /** A word inside a phrase may be a little less sure than the phrase's other words. */
  private static final double INSIDE = -1.0;

  private final Sentence sentence;
  private final List<Token> tokens;
  private final Answers answers;
  private final String rule;
  private final double threshold;
  private final Phrases phrases;
  private final StrongWords strong;

  /**
   * @param tokens the tokens that the answers' words are
   * @param threshold the probability of "no trigger" from which a word is none, 0 to 1
   */
  SentenceDecoder(
      Sentence sentence,
      List<Token> tokens,
      Answers answers,
      String rule,
      double threshold,
      RoleWords words,
      StrongWords strong) {
    this.sentence = sentence;
    this.tokens = tokens;
    this.answers = answers;
    this.rule = rule;
    this.threshold = threshold;
    this.strong = strong;
    this.phrases = new Phrases(tokens, words);
  }

  /** A run of words that show one event. */
  private record Run(int first, int last) {}

  /** The sentence's triggers, in the order of the text. */
  List<Trigger> triggers() {
    return runs().stream().map(this::trigger).toList();
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int previous = 0;
    for (int w = 0; w < answers.words(); w++) {
      int type = typeOf(w);
      if (type != 0 && type == previous) {
        runs.set(runs.size() - 1, new Run(runs.get(runs.size() - 1).first, w));
      } else if (type != 0) {
        runs.add(new Run(w, w));
      }
      previous = type;
    }
    return runs;
  }

  private int typeOf(int word) {
    double[] p = answers.choice(word, Heads.TRIGGER);
    if (p[0] >= threshold) {
      return leaning(word, p);
    }
    p[0] = 0;
    return argmax(p);
  }

  /** The type of a strong word that the model leans to, or 0. */
  private int leaning(int word, double[] p) {
    EventType type = strong.type(tokens.get(word));
    return type != null && p[1 + type.ordinal()] >= LEANING ? 1 + type.ordinal() : 0;
  }

  private Trigger trigger(Run run) {
    double[] types = mean(run, Heads.TRIGGER);
    types[0] = 0;
    EventType type = EventType.values()[argmax(types) - 1];
    if (type == strong.type(tokens.get(run.last))) {
      int column = 1 + type.ordinal();
      types[column] = Math.max(types[column], (types[column] + WORD) / 2);
    }
    Phrases.Stretch whole = phrases.compound(run.first, run.last);
    return new Trigger(
        sentence.index(),
        span(new Run(whole.first(), whole.last())),
        type,
        byType(types),
        modes(run, type),
        Status.values()[argmax(mean(run, Heads.STATUS))],
        Certainty.values()[argmax(mean(run, Heads.CERTAINTY))],
        SpeakerKind.values()[argmax(mean(run, Heads.SPEAKER))],
        roles(run),
        rule);
  }

  private static Map<EventType, Double> byType(double[] probabilities) {
    Map<EventType, Double> types = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      types.put(type, probabilities[1 + type.ordinal()]);
    }
    return types;
  }

  private double[] mean(Run run, Heads head) {
    double[] mean = new double[head.width()];
    for (int w = run.first; w <= run.last; w++) {
      double[] p = answers.choice(w, head);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += p[i] / (run.last - run.first + 1);
      }
    }
    return mean;
  }

  private List<Mode> modes(Run run, EventType type) {
    List<Mode> modes = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      if (mode.type() == type && modeProbability(run, mode) >= MODE) {
        modes.add(mode);
      }
    }
    return modes;
  }

  private double modeProbability(Run run, Mode mode) {
    double sum = 0;
    for (int w = run.first; w <= run.last; w++) {
      sum += answers.score(w, Heads.MODES, mode.ordinal());
    }
    return logistic(sum / (run.last - run.first + 1));
  }

  private List<Role> roles(Run run) {
    List<Role> roles = new ArrayList<>();
    for (RoleKind kind : RoleKind.values()) {
      phrases(run, kind, roles);
    }
    roles.sort(java.util.Comparator.comparing(Role::span));
    return roles;
  }

  private void phrases(Run run, RoleKind kind, List<Role> into) {
    double[] odds = odds(run, kind);
    int w = 0;
    while (w < odds.length) {
      int end = phraseEnd(odds, w);
      if (end > w) {
        phrase(odds, w, end - 1, kind, into);
      }
      w = Math.max(w + 1, end);
    }
  }

  private double[] odds(Run run, RoleKind kind) {
    return switch (kind) {
      case ACTOR -> party(raw(run, kind), raw(run, RoleKind.RECIPIENT));
      case RECIPIENT -> party(raw(run, kind), raw(run, RoleKind.ACTOR));
      default -> raw(run, kind);
    };
  }

  private double[] raw(Run run, RoleKind kind) {
    double[] odds = new double[answers.words()];
    for (int w = 0; w < odds.length; w++) {
      for (int t = run.first; t <= run.last; t++) {
        odds[w] += answers.link(t, kind.ordinal(), w) / (run.last - run.first + 1);
      }
    }
    return odds;
  }

  /**
   * Log-odds of a side, where a word that is surely a party but unsurely of which side is of the
   * likelier one.
   */
  private static double[] party(double[] own, double[] other) {
    double[] odds = own.clone();
    for (int w = 0; w < odds.length; w++) {
      if (own[w] < 0 && own[w] >= other[w]) {
        double either = 1 - (1 - logistic(own[w])) * (1 - logistic(other[w]));
        odds[w] = Math.max(own[w], Math.log(either / (1 - either)));
      }
    }
    return odds;
  }

  /** The end of the phrase that starts at the word, or the word itself where none does. */
  private static int phraseEnd(double[] odds, int start) {
    if (odds[start] < INSIDE) {
      return start;
    }
    int end = start;
    boolean sure = false;
    while (end < odds.length && odds[end] >= INSIDE) {
      sure |= odds[end] >= 0;
      end++;
    }
    return sure ? end : start;
  }

  private void phrase(double[] odds, int from, int to, RoleKind kind, List<Role> into) {
    int first = from;
    int last = to;
    while (first < last && odds[first] < 0) {
      first++;
    }
    while (last > first && odds[last] < 0) {
      last--;
    }
    double sum = 0;
    for (int w = first; w <= last; w++) {
      sum += odds[w];
    }
    double p = logistic(sum / (last - first + 1));
    boolean cue = kind == RoleKind.CUE;
    Phrases.Stretch mended = cue ? new Phrases.Stretch(first, last) : phrases.mended(first, last);
    if (!mended.empty()) {
      into.add(new Role(kind, span(new Run(mended.first(), mended.last())), p));
    }
  }

  private Span span(Run run) {
    return tokens.get(run.first).span().join(tokens.get(run.last).span());
  }

  /** The sentence's names. */
  List<Name> names() {
    List<Name> names = new ArrayList<>();
    int w = 0;
    while (w < answers.words()) {
      int tag = nameTag(w);
      if (tag == 0) {
        w++;
        continue;
      }
      int end = w + 1;
      while (end < answers.words() && nameTag(end) == insideOf(tag)) {
        end++;
      }
      double p = answers.choice(w, Heads.NAMES)[tag];
      Phrases.Stretch whole = phrases.wholeName(w, end - 1);
      Span span = span(new Run(whole.first(), whole.last()));
      names.add(new Name(sentence.index(), span, NameKind.values()[(tag - 1) / 2], p));
      w = whole.last() + 1;
    }
    return names;
  }

  private int nameTag(int word) {
    return argmax(answers.choice(word, Heads.NAMES));
  }

  private static int insideOf(int tag) {
    return (tag + 1) / 2 * 2;
  }

  private static double logistic(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private static int argmax(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
