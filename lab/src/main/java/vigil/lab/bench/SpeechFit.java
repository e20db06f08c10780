package vigil.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.event.AttributionFinder;
import vigil.event.SpeechFeatures;
import vigil.event.SpeechFeatures.Cue;
import vigil.event.SpeechReader;
import vigil.event.SpeechReader.CueTag;
import vigil.event.SpeechReader.PartTag;
import vigil.event.SpeechReader.Stretch;
import vigil.event.SpeechText;
import vigil.lab.fit.RowFit;

/**
 * Fits {@link SpeechReader} on texts in PolNeAR's form: which words are cues, and which are source
 * and content of a given cue.
 *
 * <p>{@code SpeechFit DATA FOLDER [K/N]} reads DATA, without the fold where one is given, and
 * writes {@code cue-weights.tsv} and {@code part-weights.tsv} into FOLDER.
 */
public final class SpeechFit {
  private static final int CUE_PASSES = 8;
  private static final int PART_PASSES = 6;
  private static final int FEWEST = 3;
  private static final int LEAST = 50;

  private final RowFit cues = new RowFit(CueTag.values().length, FEWEST);
  private final RowFit parts = new RowFit(PartTag.values().length, FEWEST);

  private SpeechFit() {}

  /** Reads, fits, and writes the weights. */
  public static void main(String[] args) throws IOException {
    Coding coding = CoderCoding.of(null);
    AttributionFinder finder = AttributionFinder.load();
    SpeechFit fit = new SpeechFit();
    Map<String, SpeechText> texts = new LinkedHashMap<>();
    List<PolnearText> read = PolnearFolder.read(Path.of(args[0]));
    @Nullable Fold left = args.length > 2 ? Fold.parse(args[2]) : null;
    List<PolnearText> all =
        IntStream.range(0, read.size())
            .filter(i -> left == null || !left.holds(i))
            .mapToObj(read::get)
            .toList();
    for (PolnearText text : all) {
      SpeechText words =
          texts.computeIfAbsent(
              text.document().id(), id -> finder.text(coding.mentions(text.document())));
      fit.add(words, text.gold());
    }
    Path folder = Path.of(args[1]);
    String by = "by the laboratory's SpeechFit on " + all.size() + " annotations of articles.\n";
    fit.cues.fit(CUE_PASSES);
    Files.writeString(folder.resolve("cue-weights.tsv"), fit.cues.file(CUES + by, LEAST));
    fit.parts.fit(PART_PASSES);
    Files.writeString(folder.resolve("part-weights.tsv"), fit.parts.file(PARTS + by, LEAST));
  }

  private static final String CUES =
      "# Weights of the words around a word for its being part of a cue.\n"
          + "# feature, weights of OTHER BEGIN INSIDE; |0 to |2 after the tag of that number. Fitted ";
  private static final String PARTS =
      "# Weights of the words between a word and a cue for its being part of source or content.\n"
          + "# feature, weights of OTHER SOURCE CONTENT; |0 to |2 after the tag of that number. Fitted ";

  private void add(SpeechText text, List<Attributed> gold) {
    int[] tags = new int[text.size()];
    for (Attributed statement : gold) {
      for (Span span : statement.cue()) {
        int from = text.at(span.start());
        int to = Math.min(text.size(), end(text, span));
        for (int i = from; i < to; i++) {
          tags[i] = (i == from ? CueTag.BEGIN : CueTag.INSIDE).ordinal();
        }
      }
      Cue cue = cue(text, statement);
      if (cue != null) {
        part(text, cue, statement);
      }
    }
    int start = 0;
    for (int i = 1; i <= text.size(); i++) {
      if (i == text.size() || text.sentence(i) != text.sentence(start)) {
        List<List<List<String>>> features = new ArrayList<>();
        for (int k = start; k < i; k++) {
          features.add(List.of(SpeechFeatures.ofCue(text, k), SpeechFeatures.ofCuePair(text, k)));
        }
        cues.add(features, java.util.Arrays.copyOfRange(tags, start, i));
        start = i;
      }
    }
  }

  private static int end(SpeechText text, Span span) {
    return text.at(span.end() - 1) + 1;
  }

  private static @Nullable Cue cue(SpeechText text, Attributed statement) {
    if (statement.cue().isEmpty()) {
      return null;
    }
    Span first = statement.cue().get(0);
    int from = text.at(first.start());
    int to = Math.min(text.size(), end(text, first));
    return from < to ? new Cue(from, to) : null;
  }

  private void part(SpeechText text, Cue cue, Attributed statement) {
    BitSet source = words(text, statement.source());
    BitSet content = words(text, statement.content());
    Stretch stretch = SpeechReader.around(text, cue);
    int[] tags = new int[stretch.to() - stretch.from()];
    for (int i = 0; i < tags.length; i++) {
      int at = stretch.from() + i;
      boolean own = at >= cue.from() && at < cue.to();
      PartTag tag =
          own
              ? PartTag.OTHER
              : source.get(at) ? PartTag.SOURCE : content.get(at) ? PartTag.CONTENT : PartTag.OTHER;
      tags[i] = tag.ordinal();
    }
    parts.add(SpeechReader.features(text, cue), tags);
  }

  private static BitSet words(SpeechText text, List<Span> spans) {
    BitSet words = new BitSet();
    spans.forEach(s -> words.set(text.at(s.start()), Math.min(text.size(), end(text, s))));
    return words;
  }
}
