package plumbline.tenancy;

import plumbline.telemetry.Job;

/**
 * What the servers do at every clinic from time to time, and what can also be done once by a process that is started for nothing
 * else: see {@link Tasks}.
 */
public interface Task {

    /** Which it is; by its word it is asked for. */
    Job job();

    /**
     * Does it now.
     *
     * @return whether it was done at every clinic, and found nothing that somebody has to look at
     */
    boolean round();
}
