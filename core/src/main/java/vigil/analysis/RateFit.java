package vigil.analysis;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Fits a {@link RateModel} to pairs' past: weights by Fisher's scoring towards those of the prior
 * model, which little data leaves as they are; then the size by greatest likelihood, and both
 * again.
 */
final class RateFit {
  private static final double RIDGE = 3;
  private static final int ROUNDS = 3;
  private static final int STEPS = 12;
  private static final double STILL = 1e-4;
  private static final int EVALUATIONS = 90;

  /** Periods before the first that is learned from, so that levels have settled. */
  static final int WARM_UP = 26;

  private final List<double[]> rows = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private final RateModel prior;

  private RateFit(int horizon) {
    this.prior = RateModel.prior(horizon);
  }

  /**
   * Fits.
   *
   * @param panel what is counted
   * @param features by pair and period
   * @param ahead by pair, the count that follows each period
   * @param end the period before which the last count must be known
   * @param horizon how many periods a count covers
   * @param from the model to begin with, which saves time and changes nothing
   */
  static RateModel fit(
      Panel panel, double[][][] features, int[][] ahead, int end, int horizon, RateModel from) {
    RateFit fit = new RateFit(horizon);
    for (int pair = 0; pair < features.length; pair++) {
      for (int t = WARM_UP; t + horizon < end; t++) {
        if (panel.knowsAhead(t, horizon)) {
          fit.rows.add(features[pair][t]);
          fit.counts.add(ahead[pair][t]);
        }
      }
    }
    return fit.rows.isEmpty() ? fit.prior : fit.model(from);
  }

  private RateModel model(RateModel from) {
    RateModel model = from;
    for (int i = 0; i < ROUNDS; i++) {
      model = sized(weighed(model));
    }
    return model;
  }

  private RateModel weighed(RateModel model) {
    RateModel next = model;
    for (int i = 0; i < STEPS; i++) {
      RealVector step = step(next, model);
      double[] weights = new ArrayRealVector(next.weights()).add(step).toArray();
      next = new RateModel(weights, model.size(), model.power());
      if (step.getLInfNorm() < STILL) {
        break;
      }
    }
    return next;
  }

  /** One step of scoring; the sizes are those of the model that the round began with. */
  private RealVector step(RateModel model, RateModel sizes) {
    double[][] information = new double[Features.WIDTH][Features.WIDTH];
    double[] gradient = new double[Features.WIDTH];
    for (int n = 0; n < rows.size(); n++) {
      double[] row = rows.get(n);
      double mean = model.mean(row);
      double spread = 1 + mean / sizes.sizeAt(sizes.mean(row));
      add(information, gradient, row, mean / spread, (counts.get(n) - mean) / spread);
    }
    double[] weights = model.weights();
    double[] usual = prior.weights();
    for (int i = 0; i < Features.WIDTH; i++) {
      double ridge = i == 0 ? RIDGE / 10 : RIDGE;
      information[i][i] += ridge;
      gradient[i] -= ridge * (weights[i] - usual[i]);
      for (int j = 0; j < i; j++) {
        information[j][i] = information[i][j];
      }
    }
    return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-9, 1e-12)
        .getSolver()
        .solve(new ArrayRealVector(gradient, false));
  }

  private static void add(
      double[][] information, double[] gradient, double[] row, double weight, double miss) {
    for (int i = 0; i < row.length; i++) {
      gradient[i] += miss * row[i];
      double part = weight * row[i];
      for (int j = 0; j <= i; j++) {
        information[i][j] += part * row[j];
      }
    }
  }

  private RateModel sized(RateModel model) {
    double[] means = rows.stream().mapToDouble(model::mean).toArray();
    double[] best =
        new SimplexOptimizer(1e-5, 1e-3)
            .optimize(
                new MaxEval(100 * EVALUATIONS),
                new ObjectiveFunction(q -> likelihood(means, q[0], q[1])),
                GoalType.MAXIMIZE,
                new InitialGuess(new double[] {model.size(), model.power()}),
                new NelderMeadSimplex(2, 0.2))
            .getPoint();
    return new RateModel(model.weights(), best[0], best[1]);
  }

  /** Of the counts, less what does not depend on size; weakly drawn towards the prior's size. */
  private double likelihood(double[] means, double size, double power) {
    RateModel sizes = new RateModel(new double[0], size, power);
    double sum = -size * size / 2 - (power - 0.5) * (power - 0.5) / 2;
    for (int n = 0; n < means.length; n++) {
      double r = sizes.sizeAt(means[n]);
      int count = counts.get(n);
      for (int k = 0; k < count; k++) {
        sum += Math.log(r + k);
      }
      sum += r * Math.log(r / (r + means[n])) - count * Math.log(r + means[n]);
    }
    return sum;
  }
}
