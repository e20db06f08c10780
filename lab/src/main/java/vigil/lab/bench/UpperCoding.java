package vigil.lab.bench;

import vigil.annotate.Annotated;
import vigil.annotate.PairReader;
import vigil.document.Document;
import vigil.event.ReportRecord;
import vigil.mention.Mentions;

/**
 * Another coding, shown every text in capitals. A letter whose capital is longer stays as it is, so
 * that every offset holds in both texts.
 */
final class UpperCoding implements Coding {
  private final Coding coding;
  private final Texts texts = new Texts();

  UpperCoding(Coding coding) {
    this.coding = coding;
  }

  @Override
  public Annotated annotate(Document document) {
    return coding.annotate(upper(document));
  }

  @Override
  public Mentions mentions(Document document) {
    return coding.mentions(upper(document));
  }

  @Override
  public ReportRecord code(Document document) {
    return coding.code(upper(document));
  }

  @Override
  public PairReader pairs() {
    PairReader pairs = coding.pairs();
    return (sentence, source, target) -> pairs.pair(upper(sentence), source, target);
  }

  @Override
  public String version() {
    return coding.version() + ", in capitals";
  }

  private Document upper(Document document) {
    return texts.report(document.name(), upper(document.text()), document.published());
  }

  private static String upper(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    text.chars().forEach(c -> upper.append(Character.toUpperCase((char) c)));
    return upper.toString();
  }
}
