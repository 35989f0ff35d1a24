/** Cases in the database: their rows through Hibernate, their books, lists and clocks as sets. */
package org.mingping.disposition.persistence;
