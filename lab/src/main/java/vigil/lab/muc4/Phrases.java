package vigil.lab.muc4;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vigil.annotate.Name;
import vigil.annotate.Role;
import vigil.annotate.RoleKind;
import vigil.annotate.Sentence;
import vigil.annotate.Token;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.event.Event;
import vigil.mention.Actor;
import vigil.plover.EventType;
import vigil.plover.Mode;

/**
 * The phrases of one report that may fill a slot: the record's actors and recipients, the reader's
 * names, and noun phrases that end in one of the given heads. Equal words are one phrase; its
 * features are those of all its places.
 */
final class Phrases {
  private static final int LEFT = 4;
  private static final int RIGHT = 5;
  private static final int FIRST_SENTENCES = 4;

  private final Read read;
  private final String text;
  private final Set<String> heads;
  private final Set<String> small;
  private final Map<String, Set<String>> found = new LinkedHashMap<>();
  private final Map<String, String> headOf = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> places = new LinkedHashMap<>();

  private Phrases(Read read, Set<String> heads, Set<String> small) {
    this.read = read;
    this.heads = heads;
    this.small = small;
    text = read.annotated().document().text();
  }

  /**
   * Gathers a report's phrases.
   *
   * @param heads nouns, in small letters, that end phrases which fill slots
   * @param small words that are in no noun phrase
   */
  static List<Phrase> of(Read read, Set<String> heads, Set<String> small) {
    Phrases phrases = new Phrases(read, heads, small);
    phrases.parties();
    phrases.names();
    read.annotated().sentences().forEach(phrases::nouns);
    return phrases.all();
  }

  private List<Phrase> all() {
    List<Phrase> all = new ArrayList<>();
    found.forEach(
        (words, features) -> {
          int times = places.getOrDefault(words, Set.of()).size();
          features.add("times=" + Math.min(times, FIRST_SENTENCES));
          all.add(new Phrase(words, headOf.getOrDefault(words, ""), features));
        });
    return all;
  }

  private void parties() {
    for (Event event : read.record().events()) {
      event.actors().forEach(a -> party("actor", event, a));
      event.recipients().forEach(a -> party("recipient", event, a));
    }
  }

  private void party(String role, Event event, Actor actor) {
    List<String> features = new ArrayList<>();
    features.add("party=" + role + "." + event.type());
    event.modes().forEach(mode -> features.add("party=" + role + "." + mode));
    features.add("party=" + role + "." + event.type() + "." + event.status());
    actor.sectors().forEach(sector -> features.add("sector=" + sector));
    features.add(actor.via() == null ? "none" : "via");
    add(actor.text(), actor.span(), features);
    add(actor.name(), actor.span(), features);
    if (actor.via() != null) {
      add(actor.via(), actor.span(), List.of("group." + role + "." + event.type()));
    }
  }

  private void names() {
    for (Name name : read.annotated().names()) {
      add(name.span().of(text), name.span(), List.of("name=" + name.kind()));
    }
  }

  /** Noun phrases of the sentence around each head: alone, with words before it, with "of …". */
  private void nouns(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int h = 0; h < tokens.size(); h++) {
      if (heads.contains(word(tokens, h))) {
        int left = left(tokens, h);
        for (int from = left; from <= h; from++) {
          if (inside(word(tokens, from))) {
            noun(tokens, from, h, from == left ? "whole" : from == h ? "bare" : "part");
          }
        }
        int right = right(tokens, h);
        if (right > h) {
          noun(tokens, left, right, "long");
        }
      }
    }
  }

  private void noun(List<Token> tokens, int from, int to, String shape) {
    Span span = tokens.get(from).span().join(tokens.get(to).span());
    add(span.of(text), span, List.of("noun=" + shape));
  }

  private int left(List<Token> tokens, int head) {
    int left = head;
    int words = 0;
    for (int i = head - 1; i >= 0 && words < LEFT; i--) {
      if (inside(word(tokens, i))) {
        left = i;
        words++;
      } else if (!word(tokens, i).equals("-")) {
        break;
      }
    }
    return left;
  }

  /** The last word of "of …" after the head, or the head. */
  private int right(List<Token> tokens, int head) {
    int at = head + 1;
    if (at >= tokens.size() || !word(tokens, at).equals("of")) {
      return head;
    }
    int right = head;
    int words = 0;
    for (int i = at + 1; i < tokens.size() && words < RIGHT; i++) {
      boolean article = words == 0 && word(tokens, i).equals("the");
      if (inside(word(tokens, i))) {
        right = i;
        words++;
      } else if (!article && !word(tokens, i).equals("-")) {
        break;
      }
    }
    return right;
  }

  private boolean inside(String word) {
    return Character.isLetterOrDigit(word.charAt(0)) && !small.contains(word);
  }

  private static String word(List<Token> tokens, int at) {
    return tokens.get(at).text().toLowerCase(Locale.ROOT);
  }

  private void add(String phrase, Span span, Collection<String> features) {
    String words = Strings.normal(phrase);
    if (words.isEmpty()) {
      return;
    }
    Set<String> all = found.computeIfAbsent(words, w -> new TreeSet<>());
    all.addAll(features);
    if (places.computeIfAbsent(words, w -> new TreeSet<>()).add(span.start())) {
      headOf.putIfAbsent(words, head(words));
      all.add("bias");
      all.add("head=" + head(words));
      all.add("first=" + words.split(" ")[0]);
      all.add("length=" + Math.min(FIRST_SENTENCES, words.split(" ").length));
      around(span, all);
      roles(span, all);
    }
  }

  private static String head(String words) {
    int of = words.indexOf(" of ");
    String before = of < 0 ? words : words.substring(0, of);
    return before.substring(before.lastIndexOf(' ') + 1);
  }

  /** The words before and after, and where in the report. */
  private void around(Span span, Set<String> features) {
    for (Sentence sentence : read.annotated().sentences()) {
      if (sentence.span().overlaps(span)) {
        features.add("sentence=" + Math.min(sentence.index(), FIRST_SENTENCES));
        String earlier = "^";
        String before = "^";
        String after = "$";
        for (Token token : sentence.tokens()) {
          if (token.span().end() <= span.start()) {
            earlier = before;
            before = token.text().toLowerCase(Locale.ROOT);
          } else if (token.span().start() >= span.end()) {
            after = token.text().toLowerCase(Locale.ROOT);
            break;
          }
        }
        features.add("before=" + before);
        features.add("before2=" + earlier + "_" + before);
        features.add("after=" + after);
        return;
      }
    }
  }

  /** What the phrase is to the triggers of its sentence, and between which of them it stands. */
  private void roles(Span span, Set<String> features) {
    Trigger left = null;
    Trigger right = null;
    for (Trigger trigger : read.annotated().triggers()) {
      if (!within(trigger, span)) {
        continue;
      }
      features.add("with=" + trigger.type() + "." + trigger.status());
      trigger.modes().forEach(mode -> features.add("with=" + mode));
      for (Role role : trigger.roles()) {
        if (told(role.kind()) && role.span().overlaps(span)) {
          role(trigger, role, span, features);
        }
      }
      if (trigger.span().end() <= span.start()) {
        left = trigger;
      } else if (right == null) {
        right = trigger;
      }
    }
    features.add("left=" + (left == null ? "^" : near(left)));
    features.add("right=" + (right == null ? "$" : near(right)));
  }

  private boolean within(Trigger trigger, Span span) {
    return read.annotated().sentences().get(trigger.sentence()).span().overlaps(span);
  }

  private static boolean told(RoleKind kind) {
    return kind == RoleKind.ACTOR
        || kind == RoleKind.RECIPIENT
        || kind == RoleKind.PLACE
        || kind == RoleKind.SOURCE;
  }

  private static void role(Trigger trigger, Role role, Span span, Set<String> features) {
    String ends = role.span().end() == span.end() ? "ends" : "in";
    String which = ends + "=" + role.kind() + ".";
    features.add(which + trigger.type());
    for (Mode mode : trigger.modes()) {
      features.add(which + mode);
    }
  }

  private String near(Trigger trigger) {
    String words = Strings.normal(trigger.span().of(text));
    return trigger.type() == EventType.ASSAULT || trigger.type() == EventType.COERCE
        ? trigger.type() + "." + words
        : trigger.type().toString();
  }
}
