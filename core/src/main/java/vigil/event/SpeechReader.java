package vigil.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.annotate.WordVectors;
import vigil.document.Span;
import vigil.event.SpeechFeatures.Cue;
import vigil.event.SpeechFeatures.Way;

/**
 * Reads who says what with two linear models: which words are cues, then, for each cue, which words
 * around it are its source and which its content. It sees what the rules found and what two small
 * networks make of the encoder's vectors, and goes beyond both. Loaded once; immutable, one serves
 * all threads.
 */
public final class SpeechReader {
  /** What a word is to cues. */
  public enum CueTag {
    OTHER,
    BEGIN,
    INSIDE
  }

  /** What a word is to one cue. */
  public enum PartTag {
    OTHER,
    SOURCE,
    CONTENT
  }

  /** A cue with its parts, as stretches of the text. */
  public record Said(Span cue, @Nullable Span source, List<Span> content) {
    public Said {
      content = List.copyOf(content);
    }
  }

  /** A stretch of words around a cue. */
  public record Stretch(int from, int to) {}

  private static final int BEFORE = 90;
  private static final int AFTER = 150;
  private static final int SENTENCES = 2;

  /** Taken from what speaks against a cue: missed ones weigh more than wrong ones. */
  private static final int EAGER = 500;

  private final SpeechWeights cueWeights;
  private final SpeechWeights partWeights;
  private final SpeechNets nets;
  private final WordVectors vectors;

  private SpeechReader(
      SpeechWeights cueWeights, SpeechWeights partWeights, SpeechNets nets, WordVectors vectors) {
    this.cueWeights = cueWeights;
    this.partWeights = partWeights;
    this.nets = nets;
    this.vectors = vectors;
  }

  /**
   * Loads the shipped weights, {@code speech/cue-weights.tsv}, {@code part-weights.tsv} and those
   * of {@link SpeechNets}, and the shipped encoder.
   */
  public static SpeechReader load() {
    return new SpeechReader(
        SpeechWeights.load("speech/cue-weights.tsv", CueTag.values().length),
        SpeechWeights.load("speech/part-weights.tsv", PartTag.values().length),
        SpeechNets.load(),
        WordVectors.load());
  }

  /** A text with what the networks make of its words. */
  private record Seen(SpeechText text, List<float[]> vectors, List<float[]> cues) {}

  /** What is said in the text. */
  public List<Said> read(SpeechText text) {
    List<float[]> words = SpeechNets.vectors(text, vectors);
    Seen seen = new Seen(text, words, nets.cueChances(words));
    List<Said> all = new ArrayList<>();
    for (Cue cue : cues(seen)) {
      Said said = said(seen, cue);
      if (!said.content().isEmpty()) {
        all.add(said);
      }
    }
    return all;
  }

  private List<Cue> cues(Seen seen) {
    SpeechText text = seen.text();
    List<Cue> cues = new ArrayList<>();
    int start = 0;
    while (start < text.size()) {
      int end = start + 1;
      while (end < text.size() && text.sameSentence(end, start)) {
        end++;
      }
      cues(seen, start, end, cues);
      start = end;
    }
    return cues;
  }

  private void cues(Seen seen, int start, int end, List<Cue> into) {
    SpeechText text = seen.text();
    double[][] local = new double[end - start][];
    double[][][] pairs = new double[end - start][][];
    for (int i = start; i < end; i++) {
      local[i - start] = cueWeights.local(cueFeatures(text, seen.cues(), i));
      local[i - start][0] -= EAGER;
      pairs[i - start] = cueWeights.pairs(SpeechFeatures.ofCuePair(text, i));
    }
    int[] tags = Viterbi.best(local, pairs);
    int from = -1;
    for (int i = 0; i <= tags.length; i++) {
      boolean inside = i < tags.length && tags[i] == CueTag.INSIDE.ordinal();
      if (from >= 0 && !inside) {
        into.add(new Cue(start + from, start + i));
        from = -1;
      }
      boolean begins = i < tags.length && (tags[i] == CueTag.BEGIN.ordinal() || inside && from < 0);
      from = begins ? i : from;
    }
  }

  /** The words among which a cue's parts are looked for: its sentence and those beside it. */
  public static Stretch around(SpeechText text, Cue cue) {
    int sentence = text.sentence(cue.from());
    int paragraph = text.paragraph(cue.from());
    int from = cue.from();
    while (from > 0
        && cue.from() - from < BEFORE
        && text.paragraph(from - 1) == paragraph
        && sentence - text.sentence(from - 1) <= SENTENCES) {
      from--;
    }
    int to = cue.to();
    while (to < text.size()
        && to - cue.to() < AFTER
        && text.paragraph(to) == paragraph
        && text.sentence(to) - sentence <= SENTENCES) {
      to++;
    }
    return new Stretch(from, to);
  }

  private Said said(Seen seen, Cue cue) {
    SpeechText text = seen.text();
    List<float[]> chances = nets.parts().chances(text, seen.vectors(), seen.cues(), cue);
    Stretch stretch = around(text, cue);
    Way way = new Way(text, cue, stretch.from(), stretch.to());
    double[][] local = new double[stretch.to() - stretch.from()][];
    double[][][] pairs = new double[local.length][][];
    for (int i = 0; i < local.length; i++) {
      local[i] = partWeights.local(partFeatures(text, way, chances, stretch.from(), i));
      pairs[i] = partWeights.pairs(SpeechFeatures.ofPartPair(text, way, stretch.from() + i));
    }
    int[] tags = Viterbi.best(local, pairs);
    List<Span> source = runs(text, stretch, cue, tags, PartTag.SOURCE);
    List<Span> content = new ArrayList<>();
    runs(text, stretch, cue, tags, PartTag.CONTENT).forEach(s -> content.add(whole(text, s)));
    Span own = text.span(cue.from(), cue.to());
    return new Said(own, nearest(own, source), content);
  }

  /** A stretch of content, to the end of a quotation that goes on beyond what was looked at. */
  private static Span whole(SpeechText text, Span span) {
    int last = text.at(span.end() - 1);
    int quote = text.quote(last);
    boolean runsOn = quote >= 0 && text.quoted(quote).end() > span.end();
    boolean cut = last + 1 < text.size() && text.sentence(last + 1) != text.sentence(last);
    return runsOn && cut ? span.join(text.quoted(quote)) : span;
  }

  private static List<Span> runs(
      SpeechText text, Stretch stretch, Cue cue, int[] tags, PartTag tag) {
    List<Span> runs = new ArrayList<>();
    int from = -1;
    for (int i = stretch.from(); i <= stretch.to(); i++) {
      boolean in =
          i < stretch.to()
              && tags[i - stretch.from()] == tag.ordinal()
              && (i < cue.from() || i >= cue.to());
      if (in && from < 0) {
        from = i;
      }
      if (!in && from >= 0) {
        trimmed(text, from, i, runs);
        from = -1;
      }
    }
    return runs;
  }

  /** Adds the run without the commas and stops at its ends; one of signs alone is none. */
  private static void trimmed(SpeechText text, int from, int to, List<Span> into) {
    int first = from;
    int last = to;
    while (first < last && !text.word(first) && !text.mark(first)) {
      first++;
    }
    while (last > first && !text.word(last - 1) && !text.mark(last - 1)) {
      last--;
    }
    boolean words = false;
    for (int i = first; i < last; i++) {
      words |= text.word(i);
    }
    if (words) {
      into.add(text.span(first, last));
    }
  }

  private static @Nullable Span nearest(Span cue, List<Span> sources) {
    return sources.stream()
        .min(Comparator.comparingInt(s -> Math.max(s.start() - cue.end(), cue.start() - s.end())))
        .orElse(null);
  }

  /**
   * What is judged of a word being part of a cue, without the tag before.
   *
   * @param chances what {@link SpeechNets#cueChances} says of all words
   */
  public static List<String> cueFeatures(SpeechText text, List<float[]> chances, int i) {
    List<String> all = new ArrayList<>(SpeechFeatures.ofCue(text, i));
    all.addAll(SpeechNets.cueFeatures(chances, i));
    return all;
  }

  private static List<String> partFeatures(
      SpeechText text, Way way, List<float[]> chances, int from, int i) {
    List<String> all = new ArrayList<>(SpeechFeatures.ofPart(text, way, from + i));
    if (!way.dir(from + i).equals("=")) {
      all.addAll(SpeechNets.partFeatures(chances, i, way.dir(from + i).equals("<")));
    }
    return all;
  }

  /**
   * The features of the words around a cue, each word's and each pair's.
   *
   * @param chances what {@link PartNet#chances} says of them
   */
  public static List<List<List<String>>> features(SpeechText text, Cue cue, List<float[]> chances) {
    Stretch stretch = around(text, cue);
    Way way = new Way(text, cue, stretch.from(), stretch.to());
    List<List<List<String>>> all = new ArrayList<>();
    for (int i = stretch.from(); i < stretch.to(); i++) {
      all.add(
          List.of(
              partFeatures(text, way, chances, stretch.from(), i - stretch.from()),
              SpeechFeatures.ofPartPair(text, way, i)));
    }
    return all;
  }
}
