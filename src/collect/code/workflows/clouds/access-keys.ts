/** How a name calls the id of an access key, as a regular expression. */
export const accessKeyId = "ACC?ESS?_?KEYS?(?:_?IDS?)?|KEY_?ID|ACCESS_?ID";

/** Words for stores that take keys as AWS does and are of none of the clouds here. */
export const otherStores =
  "SCW|SCALEWAY|WASABI|B2|BACKBLAZE|HETZNER|LINODE|OVH|EXOSCALE|VULTR|YC|YANDEX|STACKIT|UPCLOUD|IDRIVE|STORJ|TIGRIS";

/** Words for stores that one runs oneself. */
export const ownStores = "MINIO|LOCALSTACK|CEPH|GARAGE|SEAWEEDFS|LAKEFS|RUSTFS|MOTO";

/** How a name calls the secret of an access key. */
export const secretAccessKey =
  "SECRET_?(?:ACC?ESS?_?)?KEYS?|SECRET_?ACCESS|ACCESS_?KEYS?_?SECRET|ACCESS_?SECRET|KEY_?SECRET";
