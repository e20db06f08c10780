package vigil.lab.bench;

import java.nio.file.Path;
import java.util.List;

/** Finds and reads texts with coreference, in CoNLL-U with entities in brackets. */
public final class ChainTexts {
  private ChainTexts() {}

  /**
   * The news among the texts of the file or the folder's files, in the order of their names; all of
   * them where none says that it is news.
   *
   * @throws MissingDataException where there is none
   * @throws vigil.data.DataException where a file is broken; names file and line
   */
  static List<ChainText> news(Path data) {
    List<ChainText> all = all(data);
    List<ChainText> news = all.stream().filter(t -> t.genre().equals("news")).toList();
    return news.isEmpty() ? all : news;
  }

  /** Every text, of whatever genre. */
  static List<ChainText> all(Path data) {
    List<ChainText> texts =
        DataFiles.in(data, ".conllu").stream().flatMap(f -> ConlluFile.read(f).stream()).toList();
    if (texts.isEmpty()) {
      throw new MissingDataException(data, "texts with coreference (*.conllu)");
    }
    return texts;
  }
}
