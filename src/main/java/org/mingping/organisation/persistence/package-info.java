/** What this room asks of the database: set-based stores of the imports, and lists as projections into records. */
package org.mingping.organisation.persistence;
