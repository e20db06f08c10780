package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.annotate.WordVectors;
import vigil.document.Span;
import vigil.event.AttributionFinder;
import vigil.event.SpeechFeatures.Cue;
import vigil.event.SpeechNets;
import vigil.event.SpeechReader;
import vigil.event.SpeechReader.CueTag;
import vigil.event.SpeechReader.PartTag;
import vigil.event.SpeechReader.Stretch;
import vigil.event.SpeechText;

/** An article ready for fitting, with what each of its annotators marked. */
record SpeechDoc(SpeechText text, List<float[]> vectors, List<List<Attributed>> gold) {

  /** The articles of a folder; without the fold where one is given. */
  static List<SpeechDoc> read(Path data, @Nullable Fold left) {
    Coding coding = CoderCoding.of(null);
    AttributionFinder finder = AttributionFinder.load();
    Map<String, SpeechDoc> docs = new LinkedHashMap<>();
    List<PolnearText> texts = PolnearFolder.read(data);
    try (WordVectors reader = WordVectors.load()) {
      IntStream.range(0, texts.size())
          .filter(i -> left == null || !left.holds(i))
          .mapToObj(texts::get)
          .forEach(
              t ->
                  docs.computeIfAbsent(
                          t.document().id(),
                          id -> doc(finder.text(coding.mentions(t.document())), reader))
                      .gold()
                      .add(t.gold()));
    }
    return List.copyOf(docs.values());
  }

  private static SpeechDoc doc(SpeechText text, WordVectors reader) {
    return new SpeechDoc(text, SpeechNets.vectors(text, reader), new ArrayList<>());
  }

  /** What each word is to cues, to one annotator. */
  int[] cueTags(List<Attributed> marks) {
    int[] tags = new int[text.size()];
    for (Attributed statement : marks) {
      for (Span span : statement.cue()) {
        int from = text.at(span.start());
        int to = Math.min(text.size(), end(span));
        for (int i = from; i < to; i++) {
          tags[i] = (i == from ? CueTag.BEGIN : CueTag.INSIDE).ordinal();
        }
      }
    }
    return tags;
  }

  /** The words of the first piece of a statement's cue; null where there are none. */
  @Nullable Cue cue(Attributed statement) {
    if (statement.cue().isEmpty()) {
      return null;
    }
    Span first = statement.cue().get(0);
    int from = text.at(first.start());
    int to = Math.min(text.size(), end(first));
    return from < to ? new Cue(from, to) : null;
  }

  /** What each word around the cue is to it. */
  int[] partTags(Cue cue, Attributed statement) {
    BitSet source = words(statement.source());
    BitSet content = words(statement.content());
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
    return tags;
  }

  private int end(Span span) {
    return text.at(span.end() - 1) + 1;
  }

  private BitSet words(List<Span> spans) {
    BitSet words = new BitSet();
    spans.forEach(s -> words.set(text.at(s.start()), Math.min(text.size(), end(s))));
    return words;
  }
}
