/** The appraisal's resources of the HTTP interface; shapes as in shared/api.md. */
package org.mingping.appraisal.api;
