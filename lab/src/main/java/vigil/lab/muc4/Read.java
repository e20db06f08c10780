package vigil.lab.muc4;

import vigil.annotate.Annotated;
import vigil.event.ReportRecord;

/** A report as Vigil reads it: what the reader saw, and the record. */
public record Read(Annotated annotated, ReportRecord record) {}
