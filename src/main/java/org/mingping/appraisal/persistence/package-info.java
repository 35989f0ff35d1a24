/** Queries of the appraisal: aggregates by id, lists as records, and the set-based reading and writing of grades. */
package org.mingping.appraisal.persistence;
