-- Whoever was excused after being told the grade has been told the result; without this their branch could never be confirmed.
update member_appraisal set result_told_on = told_on where excused and told_on is not null and result_told_on is null;
