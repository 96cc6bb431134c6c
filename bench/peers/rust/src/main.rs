//! Evaluates chunks with regorus, as a Rust program that embeds it would: one line of JSON in, the findings out.
//!
//!     evaluate interpreter|rvm <folder of Rego> <settings.json> <chunks.ndjson>
//!
//! The interpreter evaluates the same entrypoint as OPA. The virtual machine does not support `with`, so it evaluates every
//! policy on every subject, which is even faster.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::io::{self, BufRead};
use std::path::Path;
use std::time::Instant;

use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::vm::RegoVM;
use regorus::{Engine, Rc, Value};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, mode, folder, settings, chunks] = arguments.as_slice() else {
        return Err("evaluate interpreter|rvm <folder> <settings.json> <chunks.ndjson>".into());
    };
    let engine = load(Path::new(folder), settings)?;
    let data = Value::from_json_str(&fs::read_to_string(settings)?)?;
    let lines: Vec<String> = io::BufReader::new(fs::File::open(chunks)?)
        .lines()
        .collect::<Result<_, _>>()?;
    let begun = Instant::now();
    let (subjects, findings) = match mode.as_str() {
        "rvm" => run_machine(engine, &data, &lines)?,
        _ => run_interpreter(engine, &lines)?,
    };
    let seconds = begun.elapsed().as_secs_f64();
    println!("{{\"seconds\":{seconds},\"subjects\":{subjects},\"findings\":{findings}}}");
    Ok(())
}

fn load(folder: &Path, settings: &str) -> Outcome<Engine> {
    let mut engine = Engine::new();
    let mut names: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    names.sort_by_key(|entry| entry.path());
    for entry in names {
        engine.add_policy(
            entry.path().display().to_string(),
            fs::read_to_string(entry.path())?,
        )?;
    }
    engine.add_data_json(&fs::read_to_string(settings)?)?;
    Ok(engine)
}

fn run_interpreter(mut engine: Engine, lines: &[String]) -> Outcome<(usize, usize)> {
    let (mut subjects, mut findings) = (0, 0);
    for line in lines {
        engine.set_input(Value::from_json_str(line)?);
        let answer = engine.eval_rule("data.outlived.entrypoint.credential".to_string())?;
        subjects += usize::try_from(answer["seen"].as_u64()?)?;
        findings += answer["findings"].as_set()?.len();
    }
    Ok((subjects, findings))
}

fn run_machine(mut engine: Engine, data: &Value, lines: &[String]) -> Outcome<(usize, usize)> {
    let mut machines: HashMap<String, RegoVM> = HashMap::new();
    let (mut subjects, mut findings) = (0, 0);
    for line in lines {
        let chunk = Value::from_json_str(line)?;
        let policies = chunk["policies"].as_array()?;
        for policy in policies.iter() {
            let id = policy.as_string()?.to_string();
            if !machines.contains_key(&id) {
                let machine = compile(&mut engine, data, &id)?;
                machines.insert(id, machine);
            }
        }
        for subject in chunk["subjects"].as_array()?.iter() {
            subjects += 1;
            for policy in policies.iter() {
                let Some(machine) = machines.get_mut(policy.as_string()?.as_ref()) else {
                    continue;
                };
                machine.set_input(subject.clone());
                findings += machine.execute_entry_point_by_index(0)?.as_set()?.len();
            }
        }
    }
    Ok((subjects, findings))
}

fn compile(engine: &mut Engine, data: &Value, id: &str) -> Outcome<RegoVM> {
    let entrypoint = format!("data.{}.findings", id.replace('/', "."));
    let rule: Rc<str> = entrypoint.as_str().into();
    let compiled = engine.compile_with_entrypoint(&rule)?;
    let program = Compiler::compile_from_policy(&compiled, &[entrypoint.as_str()])?;
    let mut machine = RegoVM::new_with_policy(compiled);
    machine.load_program(program);
    machine.set_data(data.clone())?;
    machine.set_max_instructions(usize::MAX);
    Ok(machine)
}
