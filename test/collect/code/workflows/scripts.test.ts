import { describe, expect, test } from "vitest";
import { cloudKeys, namedKeys, scriptLines, secret, stepLines } from "./tree.ts";

describe("a line of a script", () => {
  test.each([
    ["azure", "az login --service-principal -u app -p X --tenant t"],
    ["azure", "az login --service-principal \\\n      --username app \\\n      --password X"],
    ["azure", "az storage blob upload --account-name n --account-key 'X' -f f"],
    ["aws", "serverless config credentials --provider aws --key k --secret X"],
    ["aws", "aws configure set aws_secret_access_key X --profile p"],
    ["aws", 'terraform apply -var="aws_secret_key=X"'],
    ["aws", 'terraform init -backend-config="secret_key=X"'],
    ["google", "echo 'X' > key.json\n    gcloud auth activate-service-account --key-file=key.json"],
    [
      "google",
      "echo X | base64 -d > $HOME/key.json\n    gcloud auth activate-service-account --key-file $HOME/key.json",
    ],
    ["google", "cat <<EOF > /tmp/key.json\n    X\n    EOF\n    gcloud auth login --cred-file=/tmp/key.json"],
    ["google", 'gcloud auth activate-service-account --key-file=<(echo "X")'],
    ["google", "echo 'X' | docker login -u _json_key --password-stdin https://eu.gcr.io"],
    ["google", 'docker login -u _json_key -p "X" https://europe-docker.pkg.dev'],
    ["google", "firebase deploy --token X"],
    ["aws", "cat <<EOF > ~/.aws/credentials\n    [default]\n    aws_secret_access_key = X\n    EOF"],
    ["aws", "echo 'X' > ~/.aws/credentials"],
    ["azure", "docker login acme.azurecr.io -u acme -p X"],
    ["azure", "echo X | docker login acme.azurecr.io -u acme --password-stdin"],
    ["azure", "docker login ${{ inputs.acr_repo_url }} -u acme -p X"],
    ["alibaba", "docker login --username=acme --password=X registry.cn-hangzhou.aliyuncs.com"],
    ["alibaba", "echo X | docker login -u acme --password-stdin ${{ secrets.ALI_DOCKER_HUB_REGISTRY }}"],
    ["alibaba", "./ossutil64 config -e oss-cn-hangzhou.aliyuncs.com -i id -k X"],
    ["alibaba", "aliyun configure set --access-key-id id --access-key-secret X --region r"],
    ["tencent", "tccli configure set secretId id secretKey X"],
    ["ibm", "ibmcloud login --apikey X -r eu-de"],
    ["digitalocean", "doctl auth init -t X"],
    ["vercel", "npx vercel deploy --prod --token=X"],
    ["oracle", "echo X > ~/.oci/key.pem"],
    ["google", 'gcloud auth activate-service-account --key-file=- <<< "X"'],
    ["google", "echo 'X' | gcloud auth activate-service-account --key-file -"],
    ["google", "printf '%s' 'X' > $KEY\n    gcloud auth activate-service-account --key-file=$KEY"],
    ["google", "echo 'X' > ${HOME}/g.json\n    echo GOOGLE_APPLICATION_CREDENTIALS=$HOME/g.json >> $GITHUB_ENV"],
    ["aws", "docker run -e AWS_SECRET_ACCESS_KEY=X app"],
    ["aws", "kubectl create secret generic a --from-literal=AWS_SECRET_KEY='X'"],
    ["aws", "$env:AWS_SECRET_ACCESS_KEY = 'X'"],
    ["azure", "terraform init -backend-config='client_secret=X'"],
    ["azure", "az storage blob list --sas-token 'X'"],
    ["azure", "az acr login -n acme -u acme -p X"],
    ["ibm", "echo X | docker login -u iamapikey --password-stdin de.icr.io"],
    ["digitalocean", "docker login -u acme -p X registry.digitalocean.com"],
    ["tencent", "coscmd config -a id -s X -b bucket -r region"],
    ["alibaba", "pulumi config set alicloud:secretKey X"],
    ["alibaba", "docker login --username=acme -pX registry.cn-hangzhou.aliyuncs.com"],
    ["aws", "terraform apply -var access_key=id -var secret_key=X"],
    ["aws", "mvn deploy -Daws.secretKey=X"],
    ["aws", "rclone config create store s3 access_key_id id secret_access_key X"],
    ["azure", "terraform plan -var client_id=id -var client_secret=X"],
    ["azure", "az containerapp registry set -n a --server acme.azurecr.io --username u --password X"],
    ["azure", "az container create --image acme.azurecr.io/a --registry-username u --registry-password X"],
    ["azure", "kubectl create secret docker-registry a --docker-server=acme.azurecr.io --docker-password=X"],
    ["azure", "skopeo copy docker://a docker://acme.azurecr.io/a --dest-creds user:X"],
    ["azure", "docker login ${{ secrets.AZ_REGISTRY }} -u user -p X"],
    ["azure", "azuresigntool sign -kvu url -kvi id -kvs X -kvc name app.exe"],
    ["azure", "curl https://login.microsoftonline.com/t/oauth2/v2.0/token -d client_secret=X"],
    ["azure", "npx @azure/static-web-apps-cli deploy --deployment-token=X"],
    ["cloudflare", "curl -H 'Authorization: Bearer X' https://api.cloudflare.com"],
    ["cloudflare", "cloudflared tunnel run --token X"],
    ["digitalocean", "curl https://api.digitalocean.com/v2/droplets -H 'Authorization: Bearer X'"],
    ["google", "echo 'X' > gcp-key.json"],
    ["google", "echo 'X' | base64 -d > ./serviceAccountKey.json"],
    ["google", "bundle exec fastlane supply --json_key_data 'X'"],
    ["ibm", "ibmcloud login -u user -p X -c account"],
    ["ibm", "ibmcloud login <<EOF\n    X\n    no\n    EOF"],
    ["ibm", "cf login -a https://api.eu-de.cf.cloud.ibm.com -u user << EOF\n    X\n    EOF"],
    ["oracle", "echo X > oci_api_key.pem"],
  ])("%s: %s", (cloud, line) => {
    for (const value of [secret("ANY"), "$FROM_ENV", "${FROM_ENV}", "${{ env.FROM_ENV }}"]) {
      const lines = scriptLines(...line.replace("X", value).split("\n    "));
      expect(namedKeys(`env: { FROM_ENV: "${secret("ANY")}" }`, ...lines), value).toEqual([`${cloud} ANY`]);
    }
  });

  test.each([
    "az login --service-principal -u X -t t",
    "az login --username X",
    "docker login -u acme -p X",
    "docker login ghcr.io -u acme -p X",
    "docker login ${{ secrets.REGISTRY }} -u acme -p X",
    "gh auth login --with-token <<< X",
    "echo X > key.pem",
    "curl -u X https://example.com",
    "rsync -e 'ssh -i ~/.ssh/aliyun_key' ./ X@host:/",
    "echo AWS_SECRET_KEY X",
    "npm publish --token X",
    "echo 'X' > app/google-services.json; gcloud auth login --cred-file=key.json",
    "gcloud auth login --cred-file=key.json; echo X | gh auth login --with-token",
    "terraform plan -var='db_password=X'",
    "curl -H 'Authorization: Bearer X' https://api.example.com",
    "kubectl create secret docker-registry a --docker-server=ghcr.io --docker-password=X",
    "docker run -p X:80 acme.azurecr.io/app",
    'for svc in a b; do docker build -t "X/$svc" $svc -t "X/$svc:2" .',
    "cf login -a https://api.example.com -u user << EOF\n    X\n    EOF",
    "[ -n X ] && az account show",
  ])("no key of a cloud: %s", (line) => {
    expect(namedKeys(...scriptLines(...line.replace("X", secret("ANY")).split("\n    ")))).toEqual([]);
  });
});

test.each(["echo 'X' > ~/.ssh/id_rsa", "echo 'X' > key.pem; ssh -i key.pem user@host", "ssh-add - <<< 'X'"])(
  "a name of a cloud on the key of a machine in it: %s",
  (line) => {
    expect(namedKeys(...scriptLines(line.replace("X", secret("OCI_PRIVATE_KEY"))))).toEqual([]);
  },
);

test("of what format puts into a credential, only the secret member is one", () => {
  const template = '\'{{"clientId":"{0}","clientSecret":"{1}","tenantId":"{2}"}}\'';
  const creds = `\${{ format(${template}, secrets.APP, secrets.WORD, vars.TENANT || 'a(b)') }}`;
  const lines = stepLines("- uses: azure/login@v2", "  with:", `    creds: ${creds}`);
  expect(namedKeys(...lines)).toEqual(["azure WORD"]);
});

test("what stands beside the file of a sign-in may say where and as whom", () => {
  const inputs = `file: ~/.aws/credentials, role-arn: "${secret("ROLE")}", aws-region: "${secret("R")}"`;
  expect(namedKeys(...stepLines("- uses: acme/sign-in@v1", `  with: { ${inputs} }`))).toEqual([]);
  expect(
    namedKeys(...stepLines("- uses: acme/sign-in@v1", `  with: { ${inputs}, content: "${secret("A")}" }`)),
  ).toEqual(["aws A"]);
});

describe("a secret that goes through a variable", () => {
  test("is found where the variable gets it and where it is used, with both jobs", () => {
    const text = [
      "env:",
      `  KEY: ${secret("DEPLOY_KEY")}`,
      "jobs:",
      "  a:",
      "    environment: staging",
      "    steps:",
      "      - run: aws configure set aws_secret_access_key $KEY",
      "  b:",
      "    environment: { name: production }",
      "    steps:",
      "      - uses: aws-actions/configure-aws-credentials@v5",
      "        with:",
      "          aws-secret-access-key: ${{ env.KEY }}",
    ].join("\n");
    expect(cloudKeys(text)).toMatchObject([
      {
        name: "DEPLOY_KEY",
        line: 2,
        column: 12,
        otherPlaces: [
          { line: 7, column: 54 },
          { line: 13, column: 38 },
        ],
        uses: [
          { job: "a", environment: "staging" },
          { job: "b", environment: "production" },
        ],
      },
    ]);
    expect(cloudKeys(text)[0]).not.toHaveProperty("workload");
  });

  test("is found where a script exports it by a name of its own", () => {
    const lines = [`echo "MY_ID=${secret("A")}" >> $GITHUB_ENV`, "aws configure set aws_access_key_id $MY_ID"];
    expect(namedKeys(...scriptLines(...lines))).toEqual(["aws A"]);
  });

  test("is one key if the variable is an object that also says where and as whom to sign in", () => {
    const members = ["clientId", "clientSecret", "tenantId"].map((name) => `"${name}":"${secret(name)}"`);
    expect(
      namedKeys(
        `env: { SP: '{${members.join(",")}}' }`,
        ...stepLines("- uses: azure/login@v2", "  with: { creds: '${{ env.SP }}' }"),
      ),
    ).toEqual(["azure CLIENTSECRET"]);
  });

  test("the variable of the step hides that of the job, and this that of the file", () => {
    const use = "- run: doctl auth init -t $TOKEN";
    const file = [
      "env:",
      `  TOKEN: ${secret("OF_FILE")}`,
      "jobs:",
      "  a:",
      `    env: { TOKEN: "${secret("OF_JOB")}" }`,
      "    steps:",
      `      ${use}`,
      `      ${use}`,
      `        env: { TOKEN: "${secret("OF_STEP")}" }`.slice(0),
    ].join("\n");
    expect(namedKeys(file)).toEqual(["digitalocean OF_JOB", "digitalocean OF_STEP"]);
  });

  test("that a script writes into GITHUB_ENV", () => {
    expect(
      namedKeys(
        ...scriptLines(`echo "TOKEN=${secret("ANY")}" >> "$GITHUB_ENV"`),
        "      - run: doctl auth init -t $TOKEN",
      ),
    ).toEqual(["digitalocean ANY"]);
  });

  test("that is used for something else is no key", () => {
    expect(namedKeys("env:", `  TOKEN: ${secret("ANY")}`, ...scriptLines("npm publish --token $TOKEN"))).toEqual([]);
  });

  test("a registry whose name is in a variable", () => {
    expect(
      namedKeys(
        "env: { REGISTRY: acme.azurecr.io }",
        ...stepLines(
          "- uses: docker/login-action@v3",
          `  with: { registry: "\${{ env.REGISTRY }}", username: "${secret("U")}", password: "${secret("P")}" }`,
        ),
      ),
    ).toEqual(["azure P"]);
  });
});

describe("a name that an expression computes", () => {
  test("tells by the words in it", () => {
    const [key] = cloudKeys(`env: { A: "\${{ secrets[format('{0}_AWS_SECRET_KEY', inputs.stage)] }}" }`);
    expect(key).toMatchObject({ cloud: "aws", name: "secrets[format('{0}_AWS_SECRET_KEY', inputs.stage)]" });
    expect(key).not.toHaveProperty("target");
  });

  test("is a key where an input takes one", () => {
    expect(namedKeys("env: { AWS_SECRET_ACCESS_KEY: '${{ secrets[matrix.names[0]] }}' }")).toEqual([
      "aws secrets[matrix.names[0]]",
    ]);
  });

  test("of format, the arguments count", () => {
    expect(namedKeys("env: { AWS_SECRET_ACCESS_KEY: \"${{ format('{0}', secrets.ANY) }}\" }")).toEqual(["aws ANY"]);
  });
});

describe("a registry", () => {
  test("of ECR takes both halves of an access key", () => {
    const login = `with: { registry: 1.dkr.ecr.eu-west-1.amazonaws.com, username: "${secret("U")}", password: "${secret("P")}" }`;
    expect(namedKeys(...stepLines("- uses: docker/login-action@v3", `  ${login}`))).toEqual(["aws U"]);
    expect(
      namedKeys(
        `registries:\n  ecr:\n    type: docker-registry\n    ${login.slice(8, -2).replaceAll(", ", "\n    ").replace("registry", "url")}\n`,
        ".github/dependabot.yml",
      ),
    ).toEqual(["aws U"]);
  });

  test("takes tokens of a short life, too", () => {
    const login = (user: string, host: string): readonly string[] =>
      stepLines(
        "- uses: docker/login-action@v3",
        `  with: { registry: ${host}, username: ${user}, password: "${secret("P")}" }`,
      );
    expect(namedKeys(...login("oauth2accesstoken", "eu.gcr.io"))).toEqual([]);
    expect(namedKeys(...login("_json_key", "eu.gcr.io"))).toEqual(["google P"]);
    expect(namedKeys(...login("acme", "ghcr.io"))).toEqual([]);
    const deploy = (host: string): readonly string[] => [
      "- uses: azure/container-apps-deploy-action@v1",
      `  with: { registryUrl: ${host}, registryPassword: "${secret("P")}" }`,
    ];
    expect(namedKeys(...stepLines(...deploy("acme.azurecr.io")))).toEqual(["azure P"]);
    expect(namedKeys(...stepLines(...deploy("ghcr.io")))).toEqual([]);
    expect(namedKeys("env: { AZURE_CLIENT_SECRET: '${{ secrets.GITHUB_TOKEN }}' }")).toEqual([]);
  });
});

test("the image of a container or service names the registry of its credentials", () => {
  const container = (image: string, username: string): readonly string[] => [
    "jobs:",
    "  deploy:",
    "    container:",
    `      image: ${image}`,
    `      credentials: { username: ${username}, password: "${secret("P")}" }`,
    "    services:",
    `      db: { image: "${image}", credentials: { username: ${username}, password: "${secret("Q")}" } }`,
  ];
  expect(namedKeys(...container("acme.azurecr.io/tools:1", "acme"))).toEqual(["azure P", "azure Q"]);
  expect(namedKeys(...container("eu.gcr.io/acme/tools", "_json_key"))).toEqual(["google P", "google Q"]);
  expect(namedKeys(...container("eu.gcr.io/acme/tools", "oauth2accesstoken"))).toEqual([]);
  expect(namedKeys(...container("1.dkr.ecr.eu-west-1.amazonaws.com/tools", "AWS"))).toEqual([]);
  expect(namedKeys(...container("ghcr.io/acme/tools", "acme"))).toEqual([]);
});

describe("secrets that stand in a script", () => {
  const secretHalf = "dQ8mZ2v/Kp4Rw7xLc1Tn9Yb+Hs3JgUe5Af6VoMiN";
  const azureSecret = "CAN8Q~qW8rTz.3Vb_nM5kLp0Xc7Jh2Gf9dSa1bCd";

  test.each([
    ["aws AWS_SECRET_ACCESS_KEY", `aws configure set aws_secret_access_key ${secretHalf}`, secretHalf],
    ["aws AWS_SECRET_ACCESS_KEY", `export AWS_SECRET_ACCESS_KEY='${secretHalf}'`, secretHalf],
    ["azure P", `az login --service-principal -u app -p ${azureSecret} --tenant t`, azureSecret],
    ["digitalocean T", `doctl auth init -t dop_v1_${"0f9e8d7c6b5a4321".repeat(4)}`, "0f9e8d7c6b5a4321"],
    [
      "google private_key".toUpperCase().replace("GOOGLE", "google"),
      `echo '{"private_key": "-----BEGIN PRIVATE KEY-----\\nCANARY"}' > k`,
      "CANARY",
    ],
  ])("%s is found and never repeated: %s", (key, line, value) => {
    const found = cloudKeys(["on: push", ...scriptLines("true", line)].join("\n"));
    expect(found.map(({ cloud, name }) => `${cloud} ${name}`)).toEqual([key]);
    expect(found[0]).toMatchObject({ role: "embeds", line: key.startsWith("google") ? 5 : 7 });
    expect(JSON.stringify(found)).not.toContain(value);
  });

  test("also in a variable that the script uses", () => {
    const found = cloudKeys(
      ["env:", `  S: ${secretHalf}`, ...scriptLines("aws configure set aws_secret_access_key $S")].join("\n"),
    );
    expect(found).toMatchObject([{ name: "S", role: "embeds", line: 2, otherPlaces: [{ line: 7 }] }]);
    expect(JSON.stringify(found)).not.toContain(secretHalf);
  });

  test.each([
    "export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "echo ${{ secrets.AZURE_STATIC_WEB_APPS_API_TOKEN_CALM_SEA_012345 && 'a' }} --account-key",
    "git checkout e3dd6a429d7300a6a4c196c26e071d42e0343502",
    "az storage blob list --account-key Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
    "export ARM_CLIENT_SECRET=your-client-secret-of-the-application",
    "export CLOUDFLARE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "export AWS_SECRET_ACCESS_KEY=/opt/keys/production/aws/secret/of/user",
  ])("a placeholder is no secret: %s", (line) => {
    expect(namedKeys(...scriptLines(line))).toEqual([]);
  });

  test("ids of Alibaba Cloud and Tencent Cloud are no secrets of AWS", () => {
    const id = "LTAI5tQ7zK4m2NxW5tRb3JcD";
    expect(cloudKeys(`# ${id}`)).toMatchObject([{ cloud: "alibaba", name: id, role: "embeds" }]);
    expect(cloudKeys(`# ${id}`)[0]).not.toHaveProperty("target");
    expect(namedKeys("# AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA")).toEqual([
      "tencent AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA",
    ]);
  });
});
