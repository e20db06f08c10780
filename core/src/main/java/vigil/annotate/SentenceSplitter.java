package vigil.annotate;

import java.util.ArrayList;
import java.util.List;
import vigil.document.Document;
import vigil.document.Span;

/**
 * Parts a document's body into sentences, with exact offsets; immutable and safe for many threads
 * at once.
 *
 * <p>Paragraphs end at blank lines and at the ends of headlines, items and rows; within them the
 * tokens decide: abbreviations and words that begin sentences come from data files. Work grows with
 * the text's length alone.
 *
 * <p>A sentence of more than {@value #LONGEST} tokens is cut behind a semicolon, a comma or,
 * failing both, any token, so that what follows has bounded work. No word is lost by that.
 */
public final class SentenceSplitter {
  /** The most tokens that a sentence has. */
  public static final int LONGEST = 200;

  private final Abbreviations abbreviations;

  private SentenceSplitter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** A splitter with the shipped files of knowledge. */
  public static SentenceSplitter load() {
    return new SentenceSplitter(Abbreviations.load());
  }

  /** The sentences of the document's prose, numbered from 0, in the order of the text. */
  public List<Sentence> split(Document document) {
    return split(document.text(), document.prose());
  }

  /** The sentences inside the span, numbered from 0, in the order of the text. */
  public List<Sentence> split(String text, Span body) {
    return split(text, List.of(body));
  }

  private List<Sentence> split(String text, List<Span> prose) {
    List<Sentence> sentences = new ArrayList<>();
    int number = 0;
    for (Span stretch : prose) {
      for (Span paragraph : Paragraphs.of(text, stretch)) {
        List<Token> tokens = Tokenizer.tokens(text, paragraph);
        int before = sentences.size();
        add(tokens, number, sentences);
        number += sentences.size() > before ? 1 : 0;
      }
    }
    return sentences;
  }

  /** Where the sentences inside the span stand. */
  public List<Span> spans(String text, Span body) {
    return split(text, body).stream().map(Sentence::span).toList();
  }

  private void add(List<Token> tokens, int paragraph, List<Sentence> sentences) {
    if (tokens.isEmpty()) {
      return;
    }
    int start = 0;
    for (int end : Boundaries.ends(abbreviations, tokens)) {
      while (end - start > LONGEST) {
        int cut = cut(tokens, start);
        sentences.add(sentence(tokens.subList(start, cut), paragraph, sentences.size()));
        start = cut;
      }
      sentences.add(sentence(tokens.subList(start, end), paragraph, sentences.size()));
      start = end;
    }
  }

  private static Sentence sentence(List<Token> tokens, int paragraph, int index) {
    Span span = tokens.get(0).span().join(tokens.get(tokens.size() - 1).span());
    return new Sentence(index, paragraph, span, tokens);
  }

  /** Where to cut a sentence that begins at the token and is too long. */
  private static int cut(List<Token> tokens, int start) {
    int semicolon = last(tokens, start, ";");
    int comma = semicolon < 0 ? last(tokens, start, ",") : semicolon;
    return comma < 0 ? start + LONGEST : comma + 1;
  }

  private static int last(List<Token> tokens, int start, String sign) {
    for (int at = start + LONGEST - 1; at >= start + LONGEST / 2; at--) {
      if (tokens.get(at).text().equals(sign)) {
        return at;
      }
    }
    return -1;
  }
}
