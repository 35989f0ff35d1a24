/** The way to PostgreSQL: data sources, migration at start, and the scope of each transaction. */
package org.mingping.shared.persistence;
