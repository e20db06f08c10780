package vigil.lab.fit;

/** Logistic regression with quadratic shrinkage, by Newton's method: exact and without a seed. */
final class LogisticFit {
  private static final int STEPS = 50;
  private static final double CLOSE = 1e-8;

  private final double shrinkage;

  /**
   * A fit that draws weights towards zero.
   *
   * @param shrinkage how strongly; about the number of rows that speak for no feature at all
   */
  LogisticFit(double shrinkage) {
    this.shrinkage = shrinkage;
  }

  /** Weights for rows of features, given whether each row's outcome held. */
  double[] fit(double[][] rows, boolean[] outcomes) {
    int n = rows[0].length;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      double[][] curvature = new double[n][n];
      for (int i = 0; i < n; i++) {
        gradient[i] = shrinkage * weights[i];
        curvature[i][i] = shrinkage;
      }
      for (int r = 0; r < rows.length; r++) {
        add(rows[r], outcomes[r], weights, gradient, curvature);
      }
      double[] change = solve(curvature, gradient);
      double greatest = 0;
      for (int i = 0; i < n; i++) {
        weights[i] -= change[i];
        greatest = Math.max(greatest, Math.abs(change[i]));
      }
      if (greatest < CLOSE) {
        break;
      }
    }
    return weights;
  }

  private static void add(
      double[] row, boolean outcome, double[] weights, double[] gradient, double[][] curvature) {
    double odds = 0;
    for (int i = 0; i < row.length; i++) {
      odds += row[i] * weights[i];
    }
    double p = 1 / (1 + Math.exp(-odds));
    double error = p - (outcome ? 1 : 0);
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        gradient[i] += row[i] * error;
        for (int j = 0; j < row.length; j++) {
          curvature[i][j] += row[i] * row[j] * p * (1 - p);
        }
      }
    }
  }

  /** Solves a system of equations whose matrix is positive definite, by elimination. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int r = i + 1; r < n; r++) {
        double factor = matrix[r][i] / matrix[i][i];
        for (int c = i; c < n; c++) {
          matrix[r][c] -= factor * matrix[i][c];
        }
        x[r] -= factor * x[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int c = i + 1; c < n; c++) {
        x[i] -= matrix[i][c] * x[c];
      }
      x[i] /= matrix[i][i];
    }
    return x;
  }
}
