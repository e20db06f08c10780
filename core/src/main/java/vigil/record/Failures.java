package vigil.record;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vigil.record.StoreException.Problem;

/** Says in a user's words what a database complains of. */
final class Failures {
  private static final int PRIMARY = 0xff;

  private Failures() {}

  static StoreException of(String store, SQLException told) {
    SQLException e = cause(told);
    Problem problem =
        e instanceof SQLiteException s
            ? problem(s.getResultCode().code & PRIMARY)
            : problem(e.getSQLState() == null ? "" : e.getSQLState());
    return new StoreException(problem, store + ": " + words(problem, e), e);
  }

  /** Of rows that went over together, what is wrong with the one that failed. */
  private static SQLException cause(SQLException told) {
    SQLException next = told.getNextException();
    return told instanceof BatchUpdateException && next != null ? next : told;
  }

  private static Problem problem(int code) {
    if (code == SQLiteErrorCode.SQLITE_FULL.code || code == SQLiteErrorCode.SQLITE_IOERR.code) {
      return Problem.FULL;
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return Problem.READ_ONLY;
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return Problem.BUSY;
    }
    if (code == SQLiteErrorCode.SQLITE_INTERRUPT.code) {
      return Problem.TOO_LONG;
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return Problem.DAMAGED;
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return Problem.NO_STORE;
    }
    return code == SQLiteErrorCode.SQLITE_CANTOPEN.code ? Problem.MISSING : Problem.FAILED;
  }

  /** By the standard's codes. */
  private static Problem problem(String state) {
    return switch (state) {
      case "53100", "53200" -> Problem.FULL;
      case "25006", "42501" -> Problem.READ_ONLY;
      case "55P03", "40001", "40P01" -> Problem.BUSY;
      case "57014" -> Problem.TOO_LONG;
      case "3D000" -> Problem.MISSING;
      case "XX001", "XX002" -> Problem.DAMAGED;
      default -> state.startsWith("08") ? Problem.MISSING : Problem.FAILED;
    };
  }

  private static String words(Problem problem, SQLException e) {
    return switch (problem) {
      case FULL ->
          "cannot be written further; the disk is full or failed. What was acknowledged is kept, and"
              + " the same command goes on from there";
      case READ_ONLY -> "may not be written: the file or its folder is read-only";
      case BUSY -> "is being written by another process, which did not end in time; try again";
      case TOO_LONG -> "the question took too long; ask for less";
      case DAMAGED ->
          "is damaged: its bytes are no longer those that were written; take a copy from before";
      case NO_STORE -> "is no store of Vigil's";
      case MISSING ->
          "cannot be opened: "
              + (e instanceof SQLiteException
                  ? "there is no such folder, or it may not be entered"
                  : e.getMessage());
      default -> failed(e);
    };
  }

  /** A table or column that is not there is no fault of a question's. */
  private static String failed(SQLException e) {
    String message = String.valueOf(e.getMessage());
    boolean lacking =
        message.contains("no such table")
            || message.contains("no such column")
            || message.contains("has no column")
            || List.of("42P01", "42703").contains(String.valueOf(e.getSQLState()));
    return lacking
        ? "the form of its tables was changed; 'vigil verify' names what is not as it was made"
        : message;
  }
}
