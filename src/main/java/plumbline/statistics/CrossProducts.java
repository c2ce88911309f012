package plumbline.statistics;

import java.util.Arrays;

/**
 * The readings of one patient, as far as a {@link MixedModel} needs to know them: how many there are, and the sums of the
 * products of every two columns of the model and of the response, XᵀX, Xᵀy and yᵀy. They are filled reading by reading or with
 * sums that were computed elsewhere, as a database can, and do not grow with the readings.
 */
public final class CrossProducts {

    private final int columns;

    /** The lower triangle of (X y)ᵀ(X y), row by row; the response is the last row. */
    private final double[] products;

    private int n;

    /**
     * No reading yet.
     *
     * @param columns of the model, 2 or more: the first is 1 in every reading, the second is time
     */
    public CrossProducts(int columns) {
        if (columns < 2) {
            throw new IllegalArgumentException("A model needs a column of 1 and one of time");
        }
        this.columns = columns;
        products = new double[start(columns + 1)];
    }

    /**
     * Sums computed elsewhere.
     *
     * @param n how many readings
     * @param xx XᵀX, of which the lower triangle is read; its first entry is n, because the first column is 1
     * @param xy Xᵀy
     * @param yy yᵀy
     * @throws IllegalArgumentException for lengths that differ, a sum that is not a finite number, or a first entry other than n
     */
    public static CrossProducts of(int n, double[][] xx, double[] xy, double yy) {
        var sums = new CrossProducts(xy.length);
        Input.requireLength(xy.length, xx.length);
        for (int row = 0; row < xx.length; row++) {
            System.arraycopy(xx[row], 0, sums.products, start(row), row + 1);
        }
        System.arraycopy(xy, 0, sums.products, start(xy.length), xy.length);
        sums.products[start(xy.length) + xy.length] = yy;
        sums.n = n;
        Input.requireFinite(sums.products);
        if (xx[0][0] != n) {
            throw new IllegalArgumentException("The first column must be 1 in every reading");
        }
        return sums;
    }

    /**
     * Adds a reading.
     *
     * @param x its columns: 1, time, and whatever else is in the model
     * @param y the reading itself
     * @throws IllegalArgumentException for another number of columns, a first one other than 1, or a number that is not finite
     */
    public void add(double[] x, double y) {
        Input.requireLength(columns, x.length);
        Input.requireFinite(x);
        Input.requireFinite(y);
        if (x[0] != 1) {
            throw new IllegalArgumentException("The first column must be 1 in every reading");
        }
        var row = Arrays.copyOf(x, columns + 1);
        row[columns] = y;
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= i; j++) {
                products[start(i) + j] += row[i] * row[j];
            }
        }
        n++;
    }

    /** How many readings. */
    public int n() {
        return n;
    }

    int columns() {
        return columns;
    }

    double product(int row, int column) {
        return products[start(row) + column];
    }

    /** Where a row of a lower triangle begins, if its rows follow each other. */
    static int start(int row) {
        return row * (row + 1) / 2;
    }
}
