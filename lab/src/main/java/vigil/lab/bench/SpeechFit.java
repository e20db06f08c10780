package vigil.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.event.PartNet;
import vigil.event.SpeechFeatures;
import vigil.event.SpeechFeatures.Cue;
import vigil.event.SpeechReader;
import vigil.event.SpeechReader.CueTag;
import vigil.event.SpeechReader.PartTag;
import vigil.event.SpeechText;
import vigil.event.TinyNet;
import vigil.lab.fit.RowFit;

/**
 * Fits {@link SpeechReader} on texts in PolNeAR's form: which words are cues, and which are source
 * and content of a given cue. First the two networks over the encoder's vectors; then the linear
 * models, which see of each article what networks say that were fitted on the other articles.
 *
 * <p>{@code SpeechFit DATA FOLDER [K/N]} reads DATA, without the fold where one is given, and
 * writes {@code cue-net.tsv}, {@code part-net.tsv}, {@code cue-weights.tsv} and {@code
 * part-weights.tsv} into FOLDER.
 */
public final class SpeechFit {
  private static final int FOLDS = 4;
  private static final int CUE_PASSES = 8;
  private static final int PART_PASSES = 6;
  private static final int FEWEST = 3;
  private static final int LEAST = 50;
  private static final long SEED = 9;

  private final List<SpeechDoc> docs;
  private final IdentityHashMap<SpeechDoc, List<float[]>> cueChances = new IdentityHashMap<>();
  private final IdentityHashMap<SpeechDoc, PartNet> partNets = new IdentityHashMap<>();
  private final RowFit cues = new RowFit(CueTag.values().length, FEWEST);
  private final RowFit parts = new RowFit(PartTag.values().length, FEWEST);

  private SpeechFit(List<SpeechDoc> docs) {
    this.docs = docs;
  }

  /** Reads, fits, and writes the weights. */
  public static void main(String[] args) throws IOException {
    @Nullable Fold left = args.length > 2 ? Fold.parse(args[2]) : null;
    SpeechFit fit = new SpeechFit(SpeechDoc.read(Path.of(args[0]), left));
    Path folder = Path.of(args[1]);
    String by = "by the laboratory's SpeechFit on " + fit.docs.size() + " articles.\n";
    fit.crossCues();
    write(folder.resolve("cue-net.tsv"), CUE_NET + by, SpeechNetFit.cues(fit.docs, SEED));
    fit.crossParts();
    PartNet net = SpeechNetFit.parts(fit.docs, fit.cueChances, SEED);
    write(folder.resolve("part-net.tsv"), PART_NET + by, net);
    fit.docs.forEach(fit::add);
    fit.cues.fit(CUE_PASSES);
    Files.writeString(folder.resolve("cue-weights.tsv"), fit.cues.file(CUES + by, LEAST));
    fit.parts.fit(PART_PASSES);
    Files.writeString(folder.resolve("part-weights.tsv"), fit.parts.file(PARTS + by, LEAST));
  }

  private static final String CUE_NET =
      "# Weights of a small network that tells from a word's vector whether it is part of a cue.\n"
          + "# table (hidden units, out), then a bias and weights of one row. Fitted ";
  private static final String PART_NET =
      "# Weights of a small network that tells from the vectors of a word and a cue whether it is part of source or content.\n"
          + "# table (word and cue make vectors smaller; hidden units, out with a bias before their weights), then one row. Fitted ";
  private static final String CUES =
      "# Weights of the words around a word for its being part of a cue.\n"
          + "# feature, weights of OTHER BEGIN INSIDE; |0 to |2 after the tag of that number. Fitted ";
  private static final String PARTS =
      "# Weights of the words between a word and a cue for its being part of source or content.\n"
          + "# feature, weights of OTHER SOURCE CONTENT; |0 to |2 after the tag of that number. Fitted ";

  /** What a network says of each article's cues that was fitted on the others. */
  private void crossCues() {
    List<TinyNet> nets =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(f -> SpeechNetFit.cues(others(f), f + 1L))
            .toList();
    for (int i = 0; i < docs.size(); i++) {
      TinyNet net = nets.get(i % FOLDS);
      cueChances.put(
          docs.get(i), docs.get(i).vectors().stream().map(v -> net.chances(net.units(v))).toList());
    }
  }

  /** For each article the network for parts that was fitted on the others. */
  private void crossParts() {
    List<PartNet> nets =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(f -> SpeechNetFit.parts(others(f), cueChances, f + 1L))
            .toList();
    for (int i = 0; i < docs.size(); i++) {
      partNets.put(docs.get(i), nets.get(i % FOLDS));
    }
  }

  private List<SpeechDoc> others(int fold) {
    return IntStream.range(0, docs.size())
        .filter(i -> i % FOLDS != fold)
        .mapToObj(docs::get)
        .toList();
  }

  private void add(SpeechDoc doc) {
    SpeechText text = doc.text();
    List<float[]> chances = cueChances.getOrDefault(doc, List.of());
    PartNet net = partNets.get(doc);
    for (List<Attributed> marks : doc.gold()) {
      addCues(text, chances, doc.cueTags(marks));
      for (Attributed mark : marks) {
        Cue cue = doc.cue(mark);
        if (cue != null && net != null) {
          List<float[]> around = net.chances(text, doc.vectors(), chances, cue);
          parts.add(SpeechReader.features(text, cue, around), doc.partTags(cue, mark));
        }
      }
    }
  }

  private void addCues(SpeechText text, List<float[]> chances, int[] tags) {
    int start = 0;
    for (int i = 1; i <= text.size(); i++) {
      if (i == text.size() || text.sentence(i) != text.sentence(start)) {
        List<List<List<String>>> features = new ArrayList<>();
        for (int k = start; k < i; k++) {
          features.add(
              List.of(
                  SpeechReader.cueFeatures(text, chances, k), SpeechFeatures.ofCuePair(text, k)));
        }
        cues.add(features, Arrays.copyOfRange(tags, start, i));
        start = i;
      }
    }
  }

  private static void write(Path file, String head, TinyNet net) throws IOException {
    StringBuilder out = new StringBuilder(head);
    net(out, net);
    Files.writeString(file, out);
  }

  private static void write(Path file, String head, PartNet net) throws IOException {
    StringBuilder out = new StringBuilder(head);
    net.word().forEach(row -> row(out, "word", row));
    net.cue().forEach(row -> row(out, "cue", row));
    net(out, net.net());
    Files.writeString(file, out);
  }

  private static void net(StringBuilder out, TinyNet net) {
    net.hidden().forEach(row -> row(out, "hidden", row));
    net.out().forEach(row -> row(out, "out", row));
  }

  private static void row(StringBuilder out, String table, float[] row) {
    out.append(table).append('\t');
    for (int i = 0; i < row.length; i++) {
      out.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.4f", row[i]));
    }
    out.append('\n');
  }
}
