package vigil.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigil.annotate.Name;
import vigil.annotate.RoleKind;
import vigil.annotate.Sentence;
import vigil.annotate.Token;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.mention.ChunkTag;
import vigil.mention.Chunker;
import vigil.mention.Mentions;

/**
 * A report's words in one row, with what is known of each before anybody asks who says what:
 * phrase, quotation, name, trigger, and what the rules made of it. Not changed once made.
 */
public final class SpeechText {
  private static final int NONE = -1;

  private final List<Token> tokens = new ArrayList<>();
  private final List<String> lower = new ArrayList<>();
  private final List<ChunkTag> chunks = new ArrayList<>();
  private final int[] sentence;
  private final int[] paragraph;
  private final int[] quote;
  private final char[] name;
  private final String[] trigger;
  private final String[] verb;
  private final char[] role;
  private final List<Statement> rules;
  private final int[] ruled;
  private final List<Span> quotes;

  private SpeechText(
      Mentions mentions,
      Chunker chunker,
      SpeechVerbs verbs,
      List<Statement> rules,
      List<Span> quotes) {
    List<Sentence> sentences = mentions.annotated().sentences();
    int size = sentences.stream().mapToInt(s -> s.tokens().size()).sum();
    sentence = new int[size];
    paragraph = new int[size];
    quote = new int[size];
    name = new char[size];
    trigger = new String[size];
    verb = new String[size];
    role = new char[size];
    ruled = new int[size];
    this.rules = List.copyOf(rules);
    this.quotes = List.copyOf(quotes);
    for (Sentence s : sentences) {
      Words words = new Words(s);
      List<String> texts = s.tokens().stream().map(Token::text).toList();
      chunks.addAll(chunker.tags(texts));
      Arrays.fill(sentence, tokens.size(), tokens.size() + texts.size(), s.index());
      Arrays.fill(paragraph, tokens.size(), tokens.size() + texts.size(), s.paragraph());
      tokens.addAll(s.tokens());
      for (int i = 0; i < words.size(); i++) {
        lower.add(words.lower(i));
      }
    }
    Arrays.fill(quote, NONE);
    Arrays.fill(ruled, NONE);
    Arrays.fill(name, '-');
    Arrays.fill(trigger, "-");
    Arrays.fill(role, '-');
    for (int i = 0; i < size; i++) {
      verb[i] = verbs.code(lower.get(i));
    }
    mark(mentions);
  }

  private void mark(Mentions mentions) {
    for (int q = 0; q < quotes.size(); q++) {
      Arrays.fill(quote, at(quotes.get(q).start()), at(quotes.get(q).end()), q);
    }
    for (Name n : mentions.annotated().names()) {
      char kind = n.kind().name().charAt(0);
      Arrays.fill(name, at(n.span().start()), Math.min(size(), at(n.span().end())), kind);
    }
    for (Trigger t : mentions.annotated().triggers()) {
      Arrays.fill(
          trigger, at(t.span().start()), at(t.span().end()), t.type().name().substring(0, 3));
      t.roles(RoleKind.SOURCE).forEach(s -> role(s, 'S'));
      t.roles(RoleKind.CUE).forEach(s -> role(s, 'C'));
    }
    for (int r = 0; r < rules.size(); r++) {
      Span cue = rules.get(r).cue();
      if (cue != null) {
        Arrays.fill(ruled, at(cue.start()), at(cue.end()), r);
      }
    }
  }

  private void role(Span span, char kind) {
    Arrays.fill(role, at(span.start()), Math.min(size(), at(span.end())), kind);
  }

  /** The words of the report, with the rules' statements and the quotations. */
  static SpeechText of(
      Mentions mentions,
      Chunker chunker,
      SpeechVerbs verbs,
      List<Statement> rules,
      List<Span> quotes) {
    return new SpeechText(mentions, chunker, verbs, rules, quotes);
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int at) {
    return tokens.get(at);
  }

  /** The number of the first token that ends after the offset. */
  public int at(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The word in small letters; empty outside the text. */
  String lower(int at) {
    return at >= 0 && at < size() ? lower.get(at) : "";
  }

  /** One letter for the word's part in its phrase. */
  char chunk(int at) {
    return at >= 0 && at < size() ? chunks.get(at).name().charAt(0) : '^';
  }

  public int sentence(int at) {
    return sentence[at];
  }

  boolean sameSentence(int at, int other) {
    return at >= 0 && at < size() && sentence[at] == sentence[other];
  }

  int paragraph(int at) {
    return paragraph[at];
  }

  /** The number of the quotation around the word; −1 for none. */
  int quote(int at) {
    return at >= 0 && at < size() ? quote[at] : NONE;
  }

  Span quoted(int number) {
    return quotes.get(number);
  }

  char name(int at) {
    return at >= 0 && at < size() ? name[at] : '-';
  }

  String trigger(int at) {
    return at >= 0 && at < size() ? trigger[at] : "-";
  }

  /** What the word makes of its object, in short. */
  String verb(int at) {
    return at >= 0 && at < size() ? verb[at] : "-";
  }

  /** S for the source of any trigger, C for its cue, as the reader sees them. */
  char role(int at) {
    return at >= 0 && at < size() ? role[at] : '-';
  }

  /** The number of the rules' statement whose cue the word is part of; −1 for none. */
  int ruled(int at) {
    return at >= 0 && at < size() ? ruled[at] : NONE;
  }

  Statement rule(int number) {
    return rules.get(number);
  }

  boolean word(int at) {
    return !lower(at).isEmpty() && Character.isLetterOrDigit(lower(at).codePointAt(0));
  }

  boolean capital(int at) {
    return at >= 0 && at < size() && Character.isUpperCase(tokens.get(at).text().codePointAt(0));
  }

  boolean mark(int at) {
    return !word(at)
        && !lower(at).isEmpty()
        && Quotes.mark(lower(at).charAt(0))
        && !lower(at).startsWith("'s");
  }

  /** The stretch from one token to another, the second excluded. */
  public Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }
}
