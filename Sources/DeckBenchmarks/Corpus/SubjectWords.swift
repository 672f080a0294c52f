extension WordList {
  /// The words of `Fixtures/Seed`, the most frequent first, without its misspellings.
  static let subject = """
    and to data for a the Glue S3 EMR of AWS on Spark in or cluster is with can Data HDFS Lambda from ETL
    Can Hive up nodes be by across code Catalog DynamoDB only run Use processing as jobs Apache when that
    Formation instances HBase Python Redshift it applications EC2 JDBC stored large IAM Lake Hadoop
    SparkContext into queries are via copying MapReduce tasks clusters use Processing Serverless Scaling
    multiple stream Node batch new Kinesis an if not more RDS schedule crawler The scripts using Zeppelin
    Allows Works Visual tool SQL Security used task default EMRFS core executors time Java CloudWatch them
    records High No functions table Fully managed Elastic partitions metastore before Scala Parquet Notebook
    VPC groups Job First objects workflows Create database Aurora monitoring services Athena Managed Cluster
    Core steps running terminated capacity directly console Amazon results storage Uses Suitable EBS
    Supports than distributed manner Streaming store application syntax Highly Pig Cases Real file SNS COPY
    command track what event size may MB will succeeds This shard do handle errors Cost Model free million
    requests per second Promises scheduled Discovery Transformation Studio DataBrew unstructured like
    structured based lets SQL-like We Transform analysis Target performance underlying minimum minute
    DynamicFrame DynamicRecords have Similar Transformations remove Machine Learning CSV JSON ORC update
    Development security connect notebook job databases fails Kafka transformations within rules datasets
    views Makes easy set top charges support Governed Tables Automatic Access level framework Presto Manages
    least no spot Transient once manually Spot temporary specified master configure input output made start
    Ephemeral lost caching intermediate workloads access termination write Local Provision node removed on-
    demand YARN Strategy adds then memory requested drivers encryption Another big In-memory optimized R
    Interactive Real-time Graph driver program coordinates works through Manager Executors computations
    sends streaming analytics Easy OLAP extensible Metastore define External integration other interfaces
    exploration More Hue Splunk way log Tool amounts copy parallel numbers buckets accounts Secure Kibana
    Flashcards snippets cloud Continuous programming languages Cron replacement Supported Languages js Go
    Ruby Triggers KDS SQS CloudFormation Best practice loading keep has been loaded load receives Specify
    Batches split Lambda’s payload limit retry until expires stall properly shards ensure isn’t totally held
    processes synchronously Generous tier M/month K GB-seconds compute GB availability downtime Retries
    failed times Unlimited scalability Safety throttle concurrent region Performance New callable seconds
    Code cached automatically Max Timeout mins Auti-Pattern Long-running instead chain Dynamic Websites
    Stateful Schema Replication Preparation Crawler scans creates periodically Populates Stores Original
    stays Once cataloged treat extract how organized Organize yyyy/mm/dd/device id device id/yyyy/mm/dd
    serve import Clean Enrich Generate we modify provide our own PySpark event-driven provision increase
    Batch-oriented intervals collection self-describing DataFrame APIs Bundled DropFields DropNullFields
    null fields Filter Join Map FindMatches ML Identify duplicate matching dataset Format Conversions Avro
    XML example KMeans Modifying necessary Updating there partition Re-run enableUpdateCatalog
    updateBehavior script Restrictions requires special Nested schemas supported Endpoints Develop Endpoint
    controlled terminal window Running Jobs Time-based schedules cron bookmarks Persists state Prevents
    reprocessing old process re-running sources variety formats relational Events Fire off function
    notification Invoke send activate Step Function Billed endpoints developing charged Anti-Patterns non-
    spark interface complex Sources include sample join partitioning Dashboard preparation UI preprocessing
    sets Input warehouse Output Over ready-made recipes saved larger project Define quality custom Snowflake
    integrate KMS SSL transit Views Builds materialized Those Interface Handles any combining replicating
    Monitors changes continuously updates secure days Loading flows Setting Encryption managing keys
    Defining Built Auditing Pricing cost itself But incur Finer Points Cross-account does manifests needed
    create blueprints Now supports ACID transactions tables Storage Optimization Compaction Granular Control
    row cell Includes Flink Several points Master Tracks status health Single scaled down Multi-node one
    Task host Optional risk loss removing Good Usage vs Long-Running Clusters terminate completed Long must
    periodic spin reserved long save money Termination protection enabled Frameworks launch Connect Submit
    ordered comprise network alarms permissions CloudTrail audit service Pipeline Multiple copies redundancy
    Files blocks Useful were persistent after Consistent consistency May need give read File System buffers
    caches EBS-only types M4 C4 Deleted volumes launching If detach volume treats failure replaces Charge
    hour add fly resize cluster's also added Custom scaling metrics fleets Scales Savings Plan same
    Available Scale-up max Scale-down removes further always Pre-Initialized Capacity overhead Be sure
    initial rest TLS EIT disk communication between encrypted Framework Maps key value pairs final Yet
    Resource Negotiator frameworks Distributes redundant Distributed reuse Batch Queries Analytics
    Integrated NOT meant OLTP Components Up x faster ODBC HiveQL Classification Regression Clustering
    Collaborative filtering pattern mining Read GraphX graph computation longer widely management fault
    recovery scheduling distribute interact Structured unbounded users sql-like Scalable maintains imparts
    structure Metastores MySQL metastores offer better resiliency Shares Tie CLI API Need override
    configuration values external location introduces scripting language map reduce user-defined UDFs
    systems Load Non-relational petabyte-scale Based Goolge's StoreFiles metadata back It many different
    stores petabyte scale Familiar Optimized Developed partially maintained Facebook uses under hood Exposes
    Command-Line Tableau environments share notebooks others interactively development cycle experimentation
    execute against Query visualized charts graphs science Efficient sparse Appropriate high frequency
    counters consistent reads writes throughput integrations backed Hosted inside Accessed User Experience
    Graphical front-end Supper-users inherit roles makes machine learning accessible usable valuable
    everyone Operational visualize Reserved bit OS recommended Flume Made mind Originally aggregation MXNet
    Like library building accelerating neural networks Included Kerberos user authN SSH connection line
    Tunneling web Block Public prevent public account creating open source time-series operational
    intelligence cases
    """
}
