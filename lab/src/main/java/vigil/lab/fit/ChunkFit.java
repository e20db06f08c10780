package vigil.lab.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.mention.ChunkTag;
import vigil.mention.Chunker;

/**
 * Fits {@link Chunker}: an averaged perceptron over sentences in CoNLL-U, whose noun phrases are
 * read off their trees. The order of the sentences is shuffled by a fixed seed, so that the same
 * files give the same weights.
 *
 * <p>{@code ChunkFit OUT.tsv FILE.conllu…}
 */
public final class ChunkFit {
  private static final int PASSES = 6;
  private static final int FEWEST = 3;
  private static final int LEAST = 12;
  private static final double SCALE = 40;
  private static final int TAGS = ChunkTag.values().length;

  private final List<List<String>> words = new ArrayList<>();
  private final List<List<ChunkTag>> tags = new ArrayList<>();
  private final Map<String, double[]> weights = new HashMap<>();
  private final Map<String, double[]> sums = new HashMap<>();
  private double step = 1;

  private ChunkFit() {}

  /** Reads, fits, and writes the weights. */
  public static void main(String[] args) throws IOException {
    ChunkFit fit = new ChunkFit();
    for (String file : Arrays.asList(args).subList(1, args.length)) {
      fit.read(Path.of(file));
    }
    fit.fit();
    Files.writeString(Path.of(args[0]), fit.file());
  }

  private void read(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      if (line.isBlank() && !rows.isEmpty()) {
        words.add(rows.stream().map(r -> r[1]).toList());
        tags.add(tags(rows));
        rows.clear();
      } else if (columns.length == 10 && columns[0].chars().allMatch(Character::isDigit)) {
        rows.add(columns);
      }
    }
  }

  /** The tags of a sentence's rows. */
  static List<ChunkTag> tags(List<String[]> rows) {
    int[] phrase = new int[rows.size()];
    for (int i = 0; i < phrase.length; i++) {
      phrase[i] = noun(rows, i, 0);
    }
    for (int i = 1; i + 1 < phrase.length; i++) {
      boolean hyphen = rows.get(i)[1].equals("-") && phrase[i - 1] == phrase[i + 1];
      phrase[i] = hyphen ? phrase[i - 1] : phrase[i];
    }
    List<ChunkTag> tags = new ArrayList<>();
    for (int i = 0; i < phrase.length; i++) {
      boolean inside = i > 0 && phrase[i] == phrase[i - 1];
      tags.add(phrase[i] < 0 ? other(rows.get(i)) : inside ? ChunkTag.INSIDE : ChunkTag.BEGIN);
    }
    return tags;
  }

  /** The noun in whose plain phrase the word stands; −1 if in none. */
  private static int noun(List<String[]> rows, int at, int depth) {
    String[] row = rows.get(at);
    String relation = row[7];
    int head = Integer.parseInt(row[6]) - 1;
    boolean before = head > at && head >= 0;
    boolean part =
        before && premodifies(row, relation)
            || relation.startsWith("flat")
            || relation.equals("goeswith")
            || relation.startsWith("fixed") && !row[3].equals("ADP");
    if (part && head >= 0 && depth < 9) {
      int noun = noun(rows, head, depth + 1);
      if (noun >= 0) {
        return noun;
      }
    }
    if (row[4].equals("POS")) {
      return rows.get(Math.max(0, head))[7].equals("nmod:poss") && head >= 0
          ? noun(rows, Integer.parseInt(rows.get(head)[6]) - 1, depth + 1)
          : -1;
    }
    return nominal(row) ? at : -1;
  }

  private static boolean premodifies(String[] row, String relation) {
    return switch (relation) {
      case "det", "det:predet", "amod", "compound", "nummod", "nmod:npmod", "nmod:unmarked" -> true;
      case "nmod:poss" -> row[4].equals("PRP$") || row[4].equals("WP$");
      case "advmod" -> row[3].equals("ADV") && !row[4].startsWith("W");
      case "punct" -> row[1].equals("-");
      default -> false;
    };
  }

  private static boolean nominal(String[] row) {
    boolean pronoun = row[3].equals("PRON") && !row[4].equals("EX");
    boolean number = row[3].equals("NUM");
    return row[3].equals("NOUN")
        || row[3].equals("PROPN")
        || pronoun
        || number
        || row[3].equals("DET") && !row[7].startsWith("det");
  }

  private static ChunkTag other(String[] row) {
    boolean verb = row[3].equals("VERB") || row[3].equals("AUX");
    boolean link = row[3].equals("ADP") || row[3].equals("SCONJ") || row[4].equals("TO");
    return verb ? ChunkTag.VERB : link ? ChunkTag.LINK : ChunkTag.OTHER;
  }

  private void fit() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      order.add(i);
    }
    Random random = new Random(1);
    for (int pass = 0; pass < PASSES; pass++) {
      java.util.Collections.shuffle(order, random);
      int right = 0;
      int all = 0;
      for (int sentence : order) {
        right += sentence(words.get(sentence), tags.get(sentence));
        all += words.get(sentence).size();
      }
      System.out.printf("pass %d: %.4f of %d words%n", pass + 1, (double) right / all, all);
    }
  }

  private int sentence(List<String> words, List<ChunkTag> gold) {
    List<String> small = Chunker.small(words);
    ChunkTag before = null;
    ChunkTag second = null;
    int right = 0;
    for (int i = 0; i < words.size(); i++) {
      List<String> features = Chunker.features(words, small, i, before, second);
      ChunkTag guess = best(features);
      if (guess == gold.get(i)) {
        right++;
      } else {
        change(features, gold.get(i), 1);
        change(features, guess, -1);
      }
      step++;
      second = before;
      before = guess;
    }
    return right;
  }

  private ChunkTag best(List<String> features) {
    double[] total = new double[TAGS];
    for (String feature : features) {
      double @Nullable [] own = weights.get(feature);
      for (int t = 0; own != null && t < TAGS; t++) {
        total[t] += own[t];
      }
    }
    int best = 0;
    for (int t = 1; t < TAGS; t++) {
      best = total[t] > total[best] ? t : best;
    }
    return ChunkTag.values()[best];
  }

  private void change(List<String> features, ChunkTag tag, double by) {
    for (String feature : features) {
      weights.computeIfAbsent(feature, f -> new double[TAGS + 1])[tag.ordinal()] += by;
      weights.get(feature)[TAGS]++;
      sums.computeIfAbsent(feature, f -> new double[TAGS])[tag.ordinal()] += by * step;
    }
  }

  private String file() {
    StringBuilder out = new StringBuilder();
    out.append("# Weights of the words around a word for what it is to a noun phrase.\n");
    out.append("# feature, weights of BEGIN INSIDE VERB LINK OTHER. Fitted by the laboratory's");
    out.append(" ChunkFit on ").append(words.size()).append(" sentences with trees.\n");
    new TreeMap<>(weights).forEach((feature, own) -> line(out, feature, own));
    return out.toString();
  }

  private void line(StringBuilder out, String feature, double[] own) {
    double @Nullable [] sum = sums.get(feature);
    List<String> numbers = new ArrayList<>();
    long most = 0;
    for (int t = 0; t < TAGS; t++) {
      long mean = Math.round((own[t] - (sum == null ? 0 : sum[t]) / step) * SCALE);
      numbers.add(Long.toString(mean));
      most = Math.max(most, Math.abs(mean));
    }
    boolean often = own[TAGS] >= FEWEST;
    if (most >= LEAST && often && feature.indexOf('\t') < 0) {
      out.append(feature).append('\t').append(String.join(" ", numbers)).append('\n');
    }
  }
}
