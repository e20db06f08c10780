package vigil.event;

/** What a word for a speaker tells of him; the kinds of {@code speech/sources.tsv}. */
enum SpeakerWord {
  UNNAMED,
  SPOKESPERSON,
  OFFICE,
  MEDIA,
  DOCUMENT,
  REPORT
}
