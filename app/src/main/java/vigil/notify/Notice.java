package vigil.notify;

import java.util.List;
import vigil.export.KeptWarningListing;
import vigil.record.KeptWarning;

/**
 * What is sent.
 *
 * @param subject on one line
 * @param text for the eye
 * @param json as data
 */
record Notice(String subject, String text, String json) {
  static Notice of(String message, List<KeptWarning> warnings) {
    String first = warnings.isEmpty() ? "" : warnings.get(0).warning().what();
    String more = warnings.size() > 1 ? " and " + (warnings.size() - 1) + " more" : "";
    return new Notice(
        ("Vigil warns: " + first + more).replace('\n', ' ').replace('\r', ' '),
        KeptWarningListing.mail(warnings),
        KeptWarningListing.message(message, warnings));
  }
}
