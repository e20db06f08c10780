package vigil.lab.bench;

import java.util.Arrays;

/** The one-to-one matching of greatest sum, by the Hungarian method with potentials. */
final class Assignment {
  private final double[][] cost;
  private final int size;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOf;

  private Assignment(double[][] cost, int size) {
    this.cost = cost;
    this.size = size;
    rowPotential = new double[size + 1];
    columnPotential = new double[size + 1];
    rowOf = new int[size + 1];
  }

  /** The greatest sum of likeness over matchings of rows with columns; unmatched ones give 0. */
  static double greatest(double[][] likeness) {
    int size = likeness.length;
    for (double[] row : likeness) {
      size = Math.max(size, row.length);
    }
    Assignment assignment = new Assignment(likeness, size);
    for (int row = 1; row <= size; row++) {
      assignment.place(row);
    }
    double sum = 0;
    for (int column = 1; column <= size; column++) {
      sum -= assignment.cost(assignment.rowOf[column], column);
    }
    return sum;
  }

  /** Rows and columns count from 1; those beyond the table cost nothing. */
  private double cost(int row, int column) {
    boolean inside = row <= cost.length && column <= cost[row - 1].length;
    return inside ? -cost[row - 1][column - 1] : 0;
  }

  /** Matches one more row along the cheapest chain of changes. */
  private void place(int row) {
    double[] slack = new double[size + 1];
    int[] before = new int[size + 1];
    boolean[] used = new boolean[size + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int column = 0;
    do {
      used[column] = true;
      column = nearest(column, slack, before, used);
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
  }

  private int nearest(int from, double[] slack, int[] before, boolean[] used) {
    int row = rowOf[from];
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 1; c <= size; c++) {
      if (!used[c]) {
        double now = cost(row, c) - rowPotential[row] - columnPotential[c];
        if (now < slack[c]) {
          slack[c] = now;
          before[c] = from;
        }
        if (slack[c] < least) {
          least = slack[c];
          nearest = c;
        }
      }
    }
    shift(least, slack, used);
    return nearest;
  }

  private void shift(double by, double[] slack, boolean[] used) {
    for (int c = 0; c <= size; c++) {
      if (used[c]) {
        rowPotential[rowOf[c]] += by;
        columnPotential[c] -= by;
      } else {
        slack[c] -= by;
      }
    }
  }
}
