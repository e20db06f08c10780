package vigil.lab.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.PieceSequence;
import vigil.annotate.Reader;
import vigil.annotate.Token;
import vigil.annotate.WordPieces;
import vigil.document.Span;
import vigil.lab.bench.Texts;

/**
 * What a model goes on learning from: the user's sentences, and, for it not to forget what it knew,
 * the project's own rows again and the names that it sees itself in all of them.
 *
 * @param reader the model before
 */
record Lessons(Reader reader, WordPieces vocabulary) {
  /** One of so many of the project's own rows is not learned from again but measured on. */
  private static final int HELD_OUT = 5;

  /** So many of the project's own rows go along at least, and twice as many as the user's. */
  private static final int FEWEST = 400;

  /** The project's own rows that are measured on. */
  static List<GoldCorpus.Report> measured(int seed) throws IOException {
    return shipped(seed).held();
  }

  private static Split shipped(int seed) throws IOException {
    return Split.of(ContrastCorpus.own().reports(new Random(seed)), HELD_OUT);
  }

  /** A part of the rows, another one for each seed: all of them would take most of the time. */
  private static Split some(Split rows, int own, int seed) {
    List<GoldCorpus.Report> drawn = new ArrayList<>(rows.learned());
    Collections.shuffle(drawn, new Random(seed));
    return new Split(
        drawn.subList(0, Math.min(drawn.size(), Math.max(FEWEST, 2 * own))), List.of());
  }

  Corpora of(Split own, Plan plan) throws IOException {
    List<Example> events = new ArrayList<>();
    List<Example> pairs = new ArrayList<>();
    for (AnnotatedSentence sentence : own.sentences()) {
      events.add(sentence.example(vocabulary));
      pairs.addAll(sentence.pairs(vocabulary));
    }
    List<Example> names = names(own);
    List<List<Example>> passes = new ArrayList<>();
    for (int pass = 0; pass < plan.contrastEpochs(); pass++) {
      Split rows = some(shipped(plan.seed() + pass), events.size(), plan.seed() + pass);
      passes.add(rows.sentences().stream().map(s -> s.example(vocabulary)).toList());
      rows.sentences().forEach(s -> pairs.addAll(s.pairs(vocabulary)));
      names.addAll(names(rows));
    }
    return new Corpora(events, pairs, names, passes, List.of(), List.of());
  }

  private List<Example> names(Split reports) {
    List<Example> names = new ArrayList<>();
    for (GoldCorpus.Report report : reports.learned()) {
      if (!report.sentences().isEmpty()) {
        String text = report.sentences().get(0).text();
        Annotated read = reader.read(Texts.document(report.id(), text, null));
        report.sentences().forEach(s -> names.add(names(s, read.names())));
      }
    }
    return names;
  }

  private Example names(AnnotatedSentence sentence, List<Name> names) {
    PieceSequence s = PieceSequence.of(sentence.tokens(), vocabulary);
    int[] tags = sentence.tokens().stream().mapToInt(t -> tag(t, names)).toArray();
    return new Example(s.ids(), s.shapes(), s.rows(), new Example.Names(tags));
  }

  /** As the head of names counts: 0, or beginning and inside of each kind in turn. */
  private static int tag(Token token, List<Name> names) {
    Span word = token.span();
    return names.stream()
        .filter(n -> n.span().overlaps(word))
        .findFirst()
        .map(n -> 1 + 2 * n.kind().ordinal() + (n.span().start() >= word.start() ? 0 : 1))
        .orElse(0);
  }
}
