# Paired differences between two strategies, from the runs of an experiment in Parquet.
#   Rscript data-out.R results/fines mandate covenant cooperation
library(arrow)

given <- commandArgs(trailingOnly = TRUE)
file <- read_parquet(file.path(given[1], "runs.parquet"), as_data_frame = FALSE)
told <- file$schema$metadata
cat(given[4], ": ", told[[paste0("meaning:", given[4])]], " (", told[[paste0("unit:", given[4])]], ")\n", sep = "")

runs <- as.data.frame(file)
runs <- runs[runs$status == "done", c("point", "replication", "strategy", given[4])]
# Replications of the same number share their actors and their luck.
one <- runs[runs$strategy == given[2], ]
other <- runs[runs$strategy == given[3], ]
paired <- merge(one, other, by = c("point", "replication"), suffixes = c(".one", ".other"))
paired$difference <- paired[[paste0(given[4], ".one")]] - paired[[paste0(given[4], ".other")]]
cat(given[2], "minus", given[3], "by design point:\n")
print(do.call(rbind, lapply(split(paired, paired$point), function(rows) {
  test <- t.test(rows$difference)
  data.frame(point = rows$point[1], mean = test$estimate, low = test$conf.int[1], high = test$conf.int[2], n = nrow(rows), row.names = NULL)
})))
